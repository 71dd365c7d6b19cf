import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

NOTES = Path(os.environ.get("NOTES_DIR", str(Path.home() / "notes")))
mcp = FastMCP("notes")


@mcp.tool()
def list_notes() -> list[str]:
    """Names of all notes."""
    return sorted(p.name for p in NOTES.glob("*.md"))


@mcp.tool()
def read_note(name: str) -> str:
    """Read a note by its name."""
    return (NOTES / name).read_text(encoding="utf-8")  # flaw: CWE-22


@mcp.tool()
def write_note(name: str, text: str) -> str:
    """Create or overwrite a note."""
    path = NOTES / f"{name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")  # flaw: CWE-22
    return f"saved {name}"


if __name__ == "__main__":
    mcp.run()
