import subprocess
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("git-helper")
REPO = Path.home() / "project"


@mcp.tool()
def git_log(branch: str, limit: int = 20) -> str:
    """Show the last commits of a branch."""
    return subprocess.check_output(f"git log --oneline -n {limit} {branch}", shell=True, cwd=REPO, text=True)  # flaw: CWE-78


@mcp.tool()
def search(pattern: str) -> str:
    """Search the working tree for a pattern."""
    out = subprocess.run("grep -rn '" + pattern + "' .", shell=True, cwd=REPO, capture_output=True, text=True)  # flaw: CWE-78
    return out.stdout or "no matches"


@mcp.tool()
def status() -> str:
    """Show the state of the working tree."""
    return subprocess.check_output(["git", "status", "--short"], cwd=REPO, text=True, timeout=10)


if __name__ == "__main__":
    mcp.run()
