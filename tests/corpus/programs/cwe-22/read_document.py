"""Serve documents from a base directory."""

import mimetypes
import os
from pathlib import Path
from typing import NamedTuple

BASE_DIR = Path(os.environ.get("DOCUMENTS_DIR", "/srv/documents"))


class Document(NamedTuple):
    name: str
    content: bytes
    content_type: str


class DocumentNotFound(Exception):
    pass


def read_document(filename: str) -> Document:
    """
    Read a document below the base directory.

    Raises DocumentNotFound if there is no such document.
    """
    path = os.path.join(BASE_DIR, filename)
    if not os.path.exists(path):
        raise DocumentNotFound(filename)
    with open(path, "rb") as handle:  # flaw: CWE-22
        content = handle.read()
    content_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return Document(os.path.basename(path), content, content_type)


def delete_document(filename: str) -> None:
    """Delete a document."""
    path = BASE_DIR / filename
    path.unlink(missing_ok=True)  # flaw: CWE-22


def list_documents() -> list[str]:
    return sorted(entry.name for entry in BASE_DIR.iterdir() if entry.is_file())
