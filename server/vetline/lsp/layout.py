"""Where the spans of a program stand for the editor: in its one document, or in the cells of a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lsprotocol import types

from vetline.core.finding import Edit, Span
from vetline.core.text import Text
from vetline.session.board import Standing
from vetline.session.notebooks import Notebook

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

_START = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A document that the editor shows; `span` counts in its `text`."""

    uri: str
    version: int | None
    text: Text
    span: Span


class Layout(Protocol):
    def shown(self, span: Span) -> Shown:
        """Where a span of the program stands."""
        ...

    def span(self, wanted: types.Range, encoding: str) -> Span:
        """Where a range of the document that was asked about is in the program."""
        ...

    def edits(self, edits: Sequence[Edit]) -> list[tuple[Shown, tuple[Edit, ...]]] | None:
        """The edits of each document that they change; None if that cannot be said."""
        ...


@dataclass(frozen=True, slots=True)
class OneDocument:
    """The program is a document."""

    uri: str
    standing: Standing

    def shown(self, span: Span) -> Shown:
        return Shown(self.uri, self.standing.version, self.standing.text, span)

    def span(self, wanted: types.Range, encoding: str) -> Span:
        return _span(self.standing.text, wanted, encoding)

    def edits(self, edits: Sequence[Edit]) -> list[tuple[Shown, tuple[Edit, ...]]] | None:
        return [(self.shown(_START), tuple(edits))]


@dataclass(frozen=True, slots=True)
class InCells:
    """The program is a notebook's; `asked` is the number of the cell that was asked about."""

    notebook: Notebook
    asked: int = 0

    def shown(self, span: Span) -> Shown:
        cell, local = self.notebook.program.local(span)
        return self.cell(cell, local)

    def span(self, wanted: types.Range, encoding: str) -> Span:
        return _span(self.notebook.parts[self.asked].text, wanted, encoding).shifted(self.notebook.program.starts[self.asked])

    def edits(self, edits: Sequence[Edit]) -> list[tuple[Shown, tuple[Edit, ...]]] | None:
        by_cell = self.notebook.program.by_cell(edits)
        return None if by_cell is None else [(self.cell(cell), own) for cell, own in by_cell.items()]

    def cell(self, cell: int, span: Span = _START) -> Shown:
        part = self.notebook.parts[cell]
        return Shown(part.uri, part.version, part.text, span)


def program_of(server: VetlineServer, uri: str) -> tuple[str, Standing, Layout] | None:
    """Of a document, a cell or a notebook: the URI of the program that it is or belongs to, what stands there, and where that
    stands for the editor."""
    notebook = server.notebooks.of_cell(uri) or server.notebooks.get(uri)
    if notebook is None:
        standing = server.board.standing(uri)
        return None if standing is None else (uri, standing, OneDocument(uri, standing))
    standing = server.board.standing(notebook.uri)
    asked = next((at for at, part in enumerate(notebook.parts) if part.uri == uri), 0 if uri == notebook.uri else None)
    return None if asked is None or standing is None or not notebook.parts else (notebook.uri, standing, InCells(notebook, asked))


def _span(text: Text, wanted: types.Range, encoding: str) -> Span:
    start = text.offset_at(wanted.start.line, wanted.start.character, encoding)
    return Span(start, max(start, text.offset_at(wanted.end.line, wanted.end.character, encoding)))
