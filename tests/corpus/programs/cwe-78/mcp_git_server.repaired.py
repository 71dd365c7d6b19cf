import subprocess
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("git-helper")
REPO = Path.home() / "project"


@mcp.tool()
def git_log(branch: str, limit: int = 20) -> str:
    """Show the last commits of a branch."""
    known = subprocess.check_output(
        ["git", "for-each-ref", "--format=%(refname:short)", "refs/heads"], cwd=REPO, text=True, timeout=10
    ).split()
    if branch not in known:
        return "no such branch"
    return subprocess.check_output(["git", "log", "--oneline", "-n", str(limit), branch, "--"], cwd=REPO, text=True, timeout=10)


@mcp.tool()
def search(pattern: str) -> str:
    """Search the working tree for a pattern."""
    out = subprocess.run(["grep", "-rnF", "-e", pattern, "."], cwd=REPO, capture_output=True, text=True, timeout=30)
    return out.stdout or "no matches"


@mcp.tool()
def status() -> str:
    """Show the state of the working tree."""
    return subprocess.check_output(["git", "status", "--short"], cwd=REPO, text=True, timeout=10)


if __name__ == "__main__":
    mcp.run()
