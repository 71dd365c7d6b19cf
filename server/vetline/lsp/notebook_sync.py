"""notebookDocument/didOpen, didChange, didSave and didClose, and cells that come as text documents. Total in what a client sends.

A client that tells of no notebooks opens cells like files; such a cell is a notebook of its own, so that its magics are understood.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from vetline.core.finding import Problem
from vetline.lsp import from_lsp, notebooks_from_lsp
from vetline.session.documents import Document
from vetline.session.notebooks import CellInfo, CellText, NotebookChange

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

log = logging.getLogger(__name__)

_CELL_SCHEMES = ("vscode-notebook-cell", "vscode-interactive")  # what stands before the colon begins with one of them


def register(server: VetlineServer) -> None:
    plain = server.protocol.plain
    plain[types.NOTEBOOK_DOCUMENT_DID_OPEN] = lambda params: did_open(server, params)
    plain[types.NOTEBOOK_DOCUMENT_DID_CHANGE] = lambda params: did_change(server, params)
    plain[types.NOTEBOOK_DOCUMENT_DID_SAVE] = lambda params: did_save(server, params)
    plain[types.NOTEBOOK_DOCUMENT_DID_CLOSE] = lambda params: did_close(server, params)


def did_open(server: VetlineServer, params: Any) -> None:
    opened = notebooks_from_lsp.opened(params)
    if opened is None:
        log.warning("malformed notebook didOpen")
        return
    _forget_lone_cells(server, opened.cells)
    if server.documents.get(opened.uri) is not None and server.notebooks.get(opened.uri) is None:
        log.warning("%s: opened as a notebook and as a text; the text is left out", opened.uri)
        server.documents.close(opened.uri)
    _open(server, opened.uri, opened.version, opened.cells, opened.texts)


def did_change(server: VetlineServer, params: Any) -> None:
    changed = notebooks_from_lsp.changed(params)
    if changed is None:
        log.warning("malformed notebook didChange")
        return
    if changed.change.splice is not None:
        _forget_lone_cells(server, changed.change.splice.cells)
    _change(server, changed.uri, changed.version, changed.change)


def did_save(server: VetlineServer, params: Any) -> None:
    uri = notebooks_from_lsp.notebook_uri(params)
    if uri is not None:
        server.configuration.file_changed(uri)


def did_close(server: VetlineServer, params: Any) -> None:
    uri = notebooks_from_lsp.notebook_uri(params)
    if uri is None:
        log.warning("malformed notebook didClose")
        return
    _close(server, uri)


def takes(server: VetlineServer, uri: str, language: str | None = None) -> bool:
    """Whether a text document is a cell, or may not be one because a notebook has its URI. `language` is that of one that opens."""
    if server.notebooks.of_cell(uri) is not None or server.notebooks.get(uri) is not None:
        return True
    return language is not None and (uri.startswith(_CELL_SCHEMES) or (language == "python" and uri.endswith(".ipynb")))


def cell_opened(server: VetlineServer, opened: from_lsp.Opened) -> None:
    notebook = server.notebooks.of_cell(opened.uri) or server.notebooks.get(opened.uri)
    if notebook is not None and notebook.uri != opened.uri:
        log.debug("%s: its notebook is open; the text document is left out", opened.uri)
        return
    if notebook is not None and notebook.cells != (CellInfo(opened.uri, True),):
        log.warning("%s: opened as a notebook and as a text; the text is left out", opened.uri)
        return
    _open(server, opened.uri, opened.version, (CellInfo(opened.uri, True),), (notebooks_from_lsp.cell(opened),))


def cell_changed(server: VetlineServer, changed: from_lsp.Changed) -> None:
    if _is_lone(server, changed.uri):
        change = NotebookChange(texts=((changed.uri, changed.version, changed.changes),))
        _change(server, changed.uri, changed.version, change)


def cell_closed(server: VetlineServer, uri: str) -> None:
    if _is_lone(server, uri):
        _close(server, uri)


def _open(server: VetlineServer, uri: str, version: int, cells: Iterable[CellInfo], texts: Iterable[CellText]) -> None:
    server.analysis.forget(uri)  # what a scan has said of the file: it stands at the cells from now on
    document, problems = server.notebooks.open(uri, version, tuple(cells), tuple(texts), server.roots.place(uri))
    _log(problems)
    server.workspace_scan.opened(uri)
    server.board.show(uri, document.version, document.text)
    server.configuration.show_problems_at(uri)
    server.analyse(document)


def _change(server: VetlineServer, uri: str, version: int | None, change: NotebookChange) -> None:
    before = server.documents.get(uri)
    document, problems = server.notebooks.change(uri, version, change, server.encoding)
    _log(problems)
    if document is None or before is None:
        return
    if document.edits or document.text is before.text:
        server.board.shift(uri, document.version, document.text, document.edits)
    else:
        server.board.show(uri, document.version, document.text)
    _analyse(server, before, document)
    server.collector.touch()


def _analyse(server: VetlineServer, before: Document, document: Document) -> None:
    """Not for what an execution or a save changes, which is no text; what stands is published with the new versions."""
    if document.text is before.text and document.source.written is before.source.written:
        server.publisher.mark(document.uri)
    else:
        server.analyse(document)


def _close(server: VetlineServer, uri: str) -> None:
    notebook, problems = server.notebooks.close(uri)
    _log(problems)
    if notebook is not None:
        server.analysis.forget(uri)
        server.configuration.show_problems_at(uri)
        server.workspace_scan.closed(uri)


def _forget_lone_cells(server: VetlineServer, cells: Iterable[CellInfo]) -> None:
    """A cell that was opened alone belongs to its notebook from now on."""
    for cell in cells:
        if _is_lone(server, cell.uri):
            _close(server, cell.uri)


def _is_lone(server: VetlineServer, uri: str) -> bool:
    notebook = server.notebooks.of_cell(uri)
    return notebook is not None and notebook.uri == uri


def _log(problems: Iterable[Problem]) -> None:
    for problem in problems:
        log.warning("%s: %s", problem.path, problem.message)
