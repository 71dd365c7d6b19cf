"""What editors send of notebooks, as parsed JSON, to values of ours. Total: None for what is malformed, and what is malformed within is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vetline.core import languages
from vetline.lsp import from_lsp
from vetline.session.notebooks import CODE, CellInfo, CellText, NotebookChange, Splice, cell_text


@dataclass(frozen=True, slots=True)
class Opened:
    uri: str
    version: int
    cells: tuple[CellInfo, ...]
    texts: tuple[CellText, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    uri: str
    version: int | None
    change: NotebookChange


def opened(params: Any) -> Opened | None:
    """Of notebookDocument/didOpen."""
    match params:
        case {"notebookDocument": {"uri": str(uri), **rest}, **others}:
            version = rest.get("version")
            number = version if from_lsp.is_int(version) else 0
            return Opened(uri, number, _cells(rest.get("cells")), _texts(others.get("cellTextDocuments")))
    return None


def changed(params: Any) -> Changed | None:
    """Of notebookDocument/didChange."""
    match params:
        case {"notebookDocument": {"uri": str(uri), **rest}, "change": dict(change)}:
            version = rest.get("version")
            return Changed(uri, version if from_lsp.is_int(version) else None, _change(change.get("cells")))
    return None


def notebook_uri(params: Any) -> str | None:
    """Of didClose and didSave."""
    match params:
        case {"notebookDocument": {"uri": str(uri)}}:
            return uri
    return None


def cell(opened: from_lsp.Opened) -> CellText:
    """A cell that is opened as a text document."""
    return cell_text(opened.uri, languages.by_editor(opened.language, ""), opened.version, opened.content)


def _change(cells: Any) -> NotebookChange:
    if not isinstance(cells, dict):
        return NotebookChange()
    structure = cells.get("structure")
    if not isinstance(structure, dict):
        structure = {}
    return NotebookChange(
        splice=_splice(structure.get("array")),
        opened=_texts(structure.get("didOpen")),
        closed=tuple(uri for item in _list(structure.get("didClose")) if (uri := _uri(item)) is not None),
        altered=_cells(cells.get("data")),
        texts=tuple(
            (one.uri, one.version, one.changes)
            for item in _list(cells.get("textContent"))
            if isinstance(item, dict)
            if (one := from_lsp.changed({"textDocument": item.get("document"), "contentChanges": item.get("changes")})) is not None
        ),
    )


def _splice(array: Any) -> Splice | None:
    match array:
        case {"start": start, "deleteCount": deleted, **rest} if from_lsp.is_int(start) and from_lsp.is_int(deleted):
            return Splice(start, deleted, _cells(rest.get("cells")))
    return None


def _cells(items: Any) -> tuple[CellInfo, ...]:
    return tuple(
        CellInfo(item["document"], item.get("kind") == CODE)
        for item in _list(items)
        if isinstance(item, dict) and isinstance(item.get("document"), str)
    )


def _texts(items: Any) -> tuple[CellText, ...]:
    found = (from_lsp.opened({"textDocument": item}) for item in _list(items))
    return tuple(cell(one) for one in found if one is not None)


def _uri(item: Any) -> str | None:
    uri = item.get("uri") if isinstance(item, dict) else None
    return uri if isinstance(uri, str) else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
