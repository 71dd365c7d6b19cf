import os
import pathlib
import subprocess
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("workspace")
ROOT = pathlib.Path(os.environ.get("WORKSPACE", ".")).resolve()


@mcp.tool()
def read_file(path: str) -> str:
    """Read a file of the workspace."""
    return (ROOT / path).read_text()  # flaw: CWE-22


@mcp.tool()
def grep(pattern: str, path: str = ".") -> str:
    """Search the workspace."""
    return subprocess.check_output(f"grep -rn '{pattern}' {path}", shell=True, cwd=ROOT, text=True)  # flaw: CWE-78


if __name__ == "__main__":
    mcp.run()
