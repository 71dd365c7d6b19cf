import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

NOTES = Path(os.environ.get("NOTES_DIR", str(Path.home() / "notes")))
mcp = FastMCP("notes")


@mcp.tool()
def list_notes() -> list[str]:
    """Names of all notes."""
    return sorted(p.name for p in NOTES.glob("*.md"))


def _note_path(name: str) -> Path:
    path = (NOTES / name).resolve()
    if not path.is_relative_to(NOTES.resolve()):
        raise ValueError("note is outside the notes folder")
    return path


@mcp.tool()
def read_note(name: str) -> str:
    """Read a note by its name."""
    return _note_path(name).read_text(encoding="utf-8")


@mcp.tool()
def write_note(name: str, text: str) -> str:
    """Create or overwrite a note."""
    path = _note_path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return f"saved {name}"


if __name__ == "__main__":
    mcp.run()
