"""What editors send, as parsed JSON, to values of ours. Total: None, and a word for the log, for what is malformed."""

from __future__ import annotations

import ntpath
import posixpath
from dataclasses import dataclass
from typing import Any, TypeGuard

from pygls.uris import to_fs_path

from vetline.session.documents import ContentChange


@dataclass(frozen=True, slots=True)
class Opened:
    uri: str
    language: str
    version: int
    content: str


@dataclass(frozen=True, slots=True)
class Changed:
    uri: str
    version: int | None
    changes: tuple[ContentChange, ...]
    malformed: int  # changes that were left out


def opened(params: Any) -> Opened | None:
    """Of textDocument/didOpen."""
    match params:
        case {"textDocument": {"uri": str(uri), "text": str(content), **rest}}:
            language: Any = rest.get("languageId")
            version: Any = rest.get("version")
            return Opened(uri, language if isinstance(language, str) else "", version if is_int(version) else 0, content)
    return None


def changed(params: Any) -> Changed | None:
    """Of textDocument/didChange; called for each keystroke."""
    try:
        identifier, raw_changes = params["textDocument"], params["contentChanges"]
        uri, version = identifier["uri"], identifier.get("version")
    except (TypeError, KeyError, AttributeError):
        return None
    if not isinstance(uri, str) or not isinstance(raw_changes, list):
        return None
    changes = [change for raw in raw_changes if (change := _content_change(raw)) is not None]
    return Changed(uri, version if is_int(version) else None, tuple(changes), len(raw_changes) - len(changes))


def document_uri(params: Any) -> str | None:
    """Of didClose, didSave and whatever else names a text document."""
    match params:
        case {"textDocument": {"uri": str(uri)}}:
            return uri
    return None


def relative_path(uri: str, root: str) -> str | None:
    """The POSIX path of a file relative to the folder `root`; None for what is no file in there."""
    path = to_fs_path(uri)
    if path is None:
        return None
    flavour = ntpath if "\\" in root else posixpath
    prefix = flavour.join(flavour.normcase(flavour.normpath(root)), "")
    path = flavour.normpath(path)
    if not flavour.normcase(path).startswith(prefix):
        return None
    relative: str = path[len(prefix) :]
    return relative.replace("\\", "/") if flavour is ntpath else relative


def _content_change(raw: Any) -> ContentChange | None:
    if not isinstance(raw, dict) or not isinstance(text := raw.get("text"), str):
        return None
    where = raw.get("range")
    if where is None:
        return ContentChange(text)
    try:
        start, end = where["start"], where["end"]
        range_ = (start["line"], start["character"], end["line"], end["character"])
    except (TypeError, KeyError):
        return None
    return ContentChange(text, range_) if all(is_int(number) for number in range_) else None


def is_int(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
