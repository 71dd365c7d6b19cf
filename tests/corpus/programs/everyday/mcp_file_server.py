from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("project files")
ROOT = Path("/workspace").resolve()


@mcp.tool()
def list_files(pattern: str = "*.md") -> list[str]:
    """Names of the files in the project."""
    return [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.match(pattern)]


@mcp.tool()
def read_file(path: str) -> str:
    """Text of one file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")  # flaw: CWE-22


if __name__ == "__main__":
    mcp.run()
