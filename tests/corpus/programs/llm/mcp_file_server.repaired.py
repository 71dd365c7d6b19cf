import os
import pathlib
import subprocess
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("workspace")
ROOT = pathlib.Path(os.environ.get("WORKSPACE", ".")).resolve()


@mcp.tool()
def read_file(path: str) -> str:
    """Read a file of the workspace."""
    target = (ROOT / path).resolve()
    if not target.is_relative_to(ROOT):
        raise ValueError("outside of the workspace")
    return target.read_text()


@mcp.tool()
def grep(pattern: str, path: str = ".") -> str:
    """Search the workspace."""
    target = (ROOT / path).resolve()
    if not target.is_relative_to(ROOT):
        raise ValueError("outside of the workspace")
    return subprocess.run(["grep", "-rn", "-e", pattern, "--", str(target)], capture_output=True, text=True, timeout=20).stdout


if __name__ == "__main__":
    mcp.run()
