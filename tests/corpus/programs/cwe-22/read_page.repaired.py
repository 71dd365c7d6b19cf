from pathlib import Path
from urllib.parse import unquote

PAGES = (Path(__file__).resolve().parent / "pages").resolve()


def page_path(name):
    """Map a page name to its file; None if that would leave the folder."""
    name = unquote(name).strip("/")
    if not name or "\x00" in name:
        return None
    path = (PAGES / (name + ".md")).resolve()
    if not path.is_relative_to(PAGES):
        return None
    return path


def read_page(name):
    """Return the markdown text of a page or None."""
    path = page_path(name)
    if path is None or not path.is_file():
        return None
    return path.read_text(encoding="utf-8")
