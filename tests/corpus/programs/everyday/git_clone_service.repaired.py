import re
import subprocess
import tempfile


class GitError(Exception):
    pass


def clone(repo_url: str, branch: str = "main") -> str:
    """Clone a repository for analysis and return the checkout folder."""
    folder = tempfile.mkdtemp(prefix="checkout-")
    if not re.fullmatch(r"https://[\w./-]+", repo_url) or not re.fullmatch(r"\w[\w./-]*", branch):
        raise GitError("not a repository address")
    result = subprocess.run(
        ["git", "clone", "--depth", "1", "--branch", branch, "--", repo_url, folder],
        capture_output=True,
        text=True,
        timeout=300,
    )
    if result.returncode != 0:
        raise GitError(result.stderr)
    return folder
