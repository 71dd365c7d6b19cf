import re
import subprocess
import tempfile


class GitError(Exception):
    pass


def clone(repo_url: str, branch: str = "main") -> str:
    """Clone a repository for analysis and return the checkout folder."""
    folder = tempfile.mkdtemp(prefix="checkout-")
    result = subprocess.run(
        f"git clone --depth 1 --branch {branch} {repo_url} {folder}",  # flaw: CWE-78
        shell=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    if result.returncode != 0:
        raise GitError(result.stderr)
    return folder
