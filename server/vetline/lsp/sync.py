"""textDocument/didOpen, didChange, didSave and didClose. Plain functions on the loop, total in what a client sends."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from vetline.core import languages
from vetline.core.finding import Problem
from vetline.lsp import from_lsp, notebook_sync
from vetline.session.documents import Document

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

log = logging.getLogger(__name__)

def register(server: VetlineServer) -> None:
    plain = server.protocol.plain
    plain[types.TEXT_DOCUMENT_DID_OPEN] = lambda params: did_open(server, params)
    plain[types.TEXT_DOCUMENT_DID_CHANGE] = lambda params: did_change(server, params)
    plain[types.TEXT_DOCUMENT_DID_SAVE] = lambda params: did_save(server, params)
    plain[types.TEXT_DOCUMENT_DID_CLOSE] = lambda params: did_close(server, params)


def did_open(server: VetlineServer, params: Any) -> None:
    opened = from_lsp.opened(params)
    if opened is None:
        log.warning("malformed didOpen")
        return
    if notebook_sync.takes(server, opened.uri, opened.language):
        notebook_sync.cell_opened(server, opened)
        return
    place = server.roots.place(opened.uri)
    language = languages.by_editor(opened.language, opened.uri)
    document, problems = server.documents.open(opened.uri, language, opened.version, opened.content, place)
    _log(problems)
    server.workspace_scan.opened(document.uri)
    server.board.show(document.uri, document.version, document.text)
    server.configuration.show_problems_at(document.uri)
    analyse(server, document)


def did_change(server: VetlineServer, params: Any) -> None:
    changed = from_lsp.changed(params)
    if changed is None:
        log.warning("malformed didChange")
        return
    if changed.malformed:
        log.warning("%s: left out %d malformed changes", changed.uri, changed.malformed)
    if notebook_sync.takes(server, changed.uri):
        notebook_sync.cell_changed(server, changed)
        return
    document, problems = server.documents.change(changed.uri, changed.version, changed.changes, server.encoding)
    if problems:
        _log(problems)
    if document is None:
        return
    server.board.shift(document.uri, document.version, document.text, document.edits)
    analyse(server, document)
    server.collector.touch()


def did_save(server: VetlineServer, params: Any) -> None:
    uri = from_lsp.document_uri(params)
    if uri is not None:
        server.configuration.file_changed(uri)


def did_close(server: VetlineServer, params: Any) -> None:
    uri = from_lsp.document_uri(params)
    if uri is None:
        log.warning("malformed didClose")
        return
    if notebook_sync.takes(server, uri):
        notebook_sync.cell_closed(server, uri)
        return
    document, problems = server.documents.close(uri)
    _log(problems)
    if document is not None:
        server.analysis.forget(uri)
        server.configuration.show_problems_at(uri)
        server.workspace_scan.closed(uri)


def analyse(server: VetlineServer, document: Document) -> None:
    """Requests the findings of a document, unless its language is none of ours; one that comes before its rules are loaded is
    analysed when they are."""
    if not languages.is_known(document.source.language):
        return
    root = server.roots.of(document.uri)
    if root.workbench is not None:
        server.analysis.request(document, root.workbench)
    elif not root.wanted:
        server.configuration.want(root)


def _log(problems: Iterable[Problem]) -> None:
    for problem in problems:
        log.warning("%s: %s", problem.path, problem.message)
