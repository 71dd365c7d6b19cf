import os
from urllib.parse import unquote

PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")


def clean_name(name):
    """Remove everything that could leave the pages folder."""
    name = name.replace("../", "").replace("..\\", "")  # flaw: CWE-22
    name = unquote(name)  # flaw: CWE-22
    return name.lstrip("/")


def read_page(name):
    """Return the markdown text of a page or None."""
    name = clean_name(name)
    if not name.endswith((".md", ".txt")) and "." not in os.path.basename(name):
        name += ".md"
    path = os.path.join(PAGES, name)  # flaw: CWE-22
    try:
        with open(path, encoding="utf-8") as fh:  # flaw: CWE-22
            return fh.read()
    except (FileNotFoundError, IsADirectoryError):
        return None
