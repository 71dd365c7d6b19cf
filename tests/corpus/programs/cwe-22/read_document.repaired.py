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


def _resolve(filename: str) -> Path:
    """Return the path below the base directory; whatever leads out of it does not exist."""
    base = BASE_DIR.resolve()
    path = (base / filename).resolve()
    if not path.is_relative_to(base) or not path.is_file():
        raise DocumentNotFound(filename)
    return path


def read_document(filename: str) -> Document:
    """
    Read a document below the base directory.

    Raises DocumentNotFound if there is no such document.
    """
    path = _resolve(filename)
    content_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Document(path.name, path.read_bytes(), content_type)


def delete_document(filename: str) -> None:
    """Delete a document."""
    path = _resolve(filename)
    path.unlink()


def list_documents() -> list[str]:
    return sorted(entry.name for entry in BASE_DIR.iterdir() if entry.is_file())
