"""Publishes what stands on the board: once per loop turn, with the version, and only what the client has not had.

What stands at a notebook is published at its cells.

An analysed version is published even if its findings equal the last version's: clients throw away diagnostics of a
version older than their buffer, so the ones sent before may never have been shown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from vetline.core.finding import Finding, Span
from vetline.lsp.layout import InCells, OneDocument
from vetline.lsp.to_lsp import Pages, publish_params
from vetline.session.board import Board, Standing
from vetline.session.notebooks import Notebook


class Publisher:
    """Only the event loop calls this. `send` takes PublishDiagnosticsParams as JSON.

    While a document is `pending`, nothing is published of it: its current text has not been analysed, and will be. `notebook`
    gives the one whose URI a program has.
    """

    def __init__(
        self,
        board: Board,
        loop: asyncio.AbstractEventLoop,
        send: Callable[[dict[str, Any]], None],
        pages: Pages,
        pending: Callable[[str], bool],
        notebook: Callable[[str], Notebook | None],
    ) -> None:
        self.encoding = "utf-16"
        self._board = board
        self._loop = loop
        self._send = send
        self._pages = pages
        self._pending = pending
        self._notebook = notebook
        self._marked: dict[str, None] = {}  # a set that keeps the order
        self._published: dict[str, Standing] = {}
        self._published_cells: dict[str, dict[str, dict[str, Any]]] = {}  # by notebook and by cell, what was sent
        self._flush_handle: asyncio.Handle | None = None

    def mark(self, uri: str) -> None:
        """What stands at `uri` may have changed; it is published at the end of this loop turn."""
        self._marked[uri] = None
        if self._flush_handle is None:
            self._flush_handle = self._loop.call_soon(self._flush)

    def withdraw(self, uri: str) -> None:
        """The document is closed. At once, lest this is taken for what stands when it is opened again in the same turn."""
        self._marked.pop(uri, None)
        if self._published.pop(uri, None) is not None:
            self._send({"uri": uri, "diagnostics": []})
        for cell in self._published_cells.pop(uri, ()):
            self._send({"uri": cell, "diagnostics": []})

    def _flush(self) -> None:
        self._flush_handle = None
        marked, self._marked = self._marked, {}
        for uri in marked:
            if not self._pending(uri):
                self._publish(uri)

    def _publish(self, uri: str) -> None:
        standing = self._board.standing(uri)
        published = self._published.get(uri)
        if standing is None:
            self.withdraw(uri)
            return
        notebook = self._notebook(uri)
        if notebook is not None:
            self._publish_cells(notebook, standing)
            return
        if published is not None and published.version == standing.version and published.findings == standing.findings:
            return
        self._published[uri] = standing
        layout = OneDocument(uri, standing)
        self._send(publish_params(layout.shown(Span(0, 0)), layout, standing.findings, self.encoding, self._pages))

    def _publish_cells(self, notebook: Notebook, standing: Standing) -> None:
        """Each cell's own, and nothing any more for those that are gone."""
        found: dict[int, list[Finding]] = {}
        for finding in standing.findings:
            found.setdefault(notebook.program.cell_at(finding.span.start), []).append(finding)
        layout = InCells(notebook)
        before, now = self._published_cells.get(notebook.uri, {}), {}
        for at, part in enumerate(notebook.parts):
            known = before.pop(part.uri, None)
            if at not in found and known is not None and known.get("version") == part.version and not known["diagnostics"]:
                now[part.uri] = known
                continue
            params = now[part.uri] = publish_params(layout.cell(at), layout, found.get(at, ()), self.encoding, self._pages)
            if params != known:
                self._send(params)
        self._published_cells[notebook.uri] = now
        for cell in before:
            self._send({"uri": cell, "diagnostics": []})
