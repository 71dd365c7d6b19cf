"""The open notebooks: their cells in order, and the one program that those of Python are.

A cell's text is its own, with its own version; what is analysed is the notebook's `Document`, whose text and edits are the program's.
A cell that a client opens alone, because it does not tell of notebooks, is a notebook of one cell. Total, as `documents` is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from vetline.core.cells import Program
from vetline.core.finding import Problem
from vetline.core.text import Source, Text, encode
from vetline.session.documents import ContentChange, Document, Documents, Place, changed_text

CODE = 2
"""LSP's kind of a cell that holds code."""

MAX_CELLS = 20_000

_MOST_SINGLE_CHANGES = 8  # of cells in one step; more become one change of the program that covers them


@dataclass(frozen=True, slots=True)
class CellInfo:
    """A cell as the notebook lists it."""

    uri: str
    is_code: bool


@dataclass(frozen=True, slots=True)
class CellText:
    uri: str
    language: str
    version: int
    text: Text


@dataclass(frozen=True, slots=True)
class Splice:
    """Cells [start, start + deleted) give way to `cells`."""

    start: int
    deleted: int
    cells: tuple[CellInfo, ...]


@dataclass(frozen=True, slots=True)
class NotebookChange:
    """One change as LSP states it: the structure, then cells' properties, then texts."""

    splice: Splice | None = None
    opened: tuple[CellText, ...] = ()
    closed: tuple[str, ...] = ()
    altered: tuple[CellInfo, ...] = ()
    texts: tuple[tuple[str, int | None, tuple[ContentChange, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Notebook:
    """One state of a notebook. `parts` are the cells that the program is made of, in its order."""

    uri: str
    version: int
    cells: tuple[CellInfo, ...]
    parts: tuple[CellText, ...]
    program: Program


@dataclass(slots=True)
class _Open:
    notebook: Notebook
    texts: dict[str, CellText] = field(default_factory=dict)  # of all its cells, by URI
    positions: dict[str, int] = field(default_factory=dict)  # of those that are parts, by URI, for a keystroke concerns one of them


class Notebooks:
    """By URI, and by those of their cells. Their programs stand in `documents`. Only the event loop calls this."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._open: dict[str, _Open] = {}
        self._of_cell: dict[str, str] = {}

    def __iter__(self) -> Iterator[Notebook]:
        return iter([one.notebook for one in self._open.values()])

    def get(self, uri: str) -> Notebook | None:
        found = self._open.get(uri)
        return None if found is None else found.notebook

    def of_cell(self, uri: str) -> Notebook | None:
        """The notebook that the cell belongs to."""
        notebook = self._of_cell.get(uri)
        return None if notebook is None else self.get(notebook)

    def open(
        self, uri: str, version: int, cells: Sequence[CellInfo], texts: Sequence[CellText], place: Place
    ) -> tuple[Document, tuple[Problem, ...]]:
        """A notebook that is open already is as if it had been closed."""
        problems: list[Problem] = []
        if uri in self._open:
            problems.append(Problem("didOpen for a notebook that is open", path=uri))
            self.close(uri)
        one = self._open[uri] = _Open(Notebook(uri, version, (), (), Program.of(())))
        self._splice(one, Splice(0, 0, tuple(cells)), texts, (), problems)
        parts = _parts(one)
        program = Program.of([part.text.data for part in parts])
        one.notebook = replace(one.notebook, parts=parts, program=program)
        source = Source(uri, place.path, "python", program.python, place.in_tests, written=program.written)
        document = Document(version, source)
        self._documents.put(document)
        return document, tuple(problems)

    def change(self, uri: str, version: int | None, change: NotebookChange, encoding: str) -> tuple[Document | None, tuple[Problem, ...]]:
        """None for a notebook that is not open. What concerns cells that it does not have is left out."""
        one, known = self._open.get(uri), self._documents.get(uri)
        if one is None or known is None:
            return None, (Problem("didChange for a notebook that is not open", path=uri),)
        problems: list[Problem] = []
        if change.splice is not None or change.opened or change.closed:
            self._splice(one, change.splice or Splice(0, 0, ()), change.opened, change.closed, problems)
        if change.altered:
            altered = {cell.uri: cell for cell in change.altered}
            one.notebook = replace(one.notebook, cells=tuple(altered.get(cell.uri, cell) for cell in one.notebook.cells))
        for cell, cell_version, changes in change.texts:
            _edit(one, cell, cell_version, changes, encoding, problems)
        before = one.notebook
        is_typing = change.splice is None and not (change.opened or change.closed or change.altered)
        if is_typing and len(change.texts) <= _MOST_SINGLE_CHANGES:
            parts, program = _with_texts(one, [cell for cell, _, _ in change.texts])
        else:
            parts = _parts(one)
            program = _program(before, parts)
        one.notebook = replace(before, version=before.version + 1 if version is None else version, parts=parts, program=program)
        source = replace(known.source, text=program.python, written=program.written)
        document = Document(one.notebook.version, source, program.python.changes_since(before.program.python) or ())
        self._documents.put(document)
        return document, tuple(problems)

    def close(self, uri: str) -> tuple[Notebook | None, tuple[Problem, ...]]:
        one = self._open.pop(uri, None)
        if one is None:
            return None, (Problem("didClose for a notebook that is not open", path=uri),)
        for cell in [cell for cell, notebook in self._of_cell.items() if notebook == uri]:
            del self._of_cell[cell]
        self._documents.close(uri)
        return one.notebook, ()

    def _splice(self, one: _Open, splice: Splice, opened: Sequence[CellText], closed: Sequence[str], problems: list[Problem]) -> None:
        uri, cells = one.notebook.uri, list(one.notebook.cells)
        if not 0 <= splice.start <= len(cells) or splice.deleted < 0 or splice.start + splice.deleted > len(cells):
            problems.append(Problem(f"a change of cells that are not there: {splice.start}, {splice.deleted} of {len(cells)}", path=uri))
        start = min(max(splice.start, 0), len(cells))
        gone = cells[start : start + max(splice.deleted, 0)]
        cells[start : start + max(splice.deleted, 0)] = splice.cells
        if len(cells) > MAX_CELLS:
            problems.append(Problem(f"the notebook has more than {MAX_CELLS:,} cells; the rest is left out", path=uri))
            del cells[MAX_CELLS:]
        for cell in gone:
            self._of_cell.pop(cell.uri, None)
        for text in opened:
            if text.uri in one.texts:
                problems.append(Problem("a cell is opened that is open", path=text.uri))
            one.texts[text.uri] = text
        for cell_uri in closed:
            if one.texts.pop(cell_uri, None) is None:
                problems.append(Problem("a cell is closed that is not open", path=cell_uri))
        kept: dict[str, CellInfo] = {}
        for cell in cells:
            other = self._of_cell.setdefault(cell.uri, uri)
            if other != uri or cell.uri in kept:
                problems.append(Problem("a cell is there twice", path=cell.uri))
                continue
            kept[cell.uri] = cell
        one.notebook = replace(one.notebook, cells=tuple(kept.values()))


def cell_text(uri: str, language: str, version: int, content: str) -> CellText:
    """A cell's text as it is opened."""
    return CellText(uri, language, version, Text.of(encode(content)))


def _edit(
    one: _Open, uri: str, version: int | None, changes: Sequence[ContentChange], encoding: str, problems: list[Problem]
) -> None:
    before = one.texts.get(uri)
    if before is None:
        problems.append(Problem("a change of a cell that is not open", path=uri))
        return
    text = before.text
    for change in changes:
        text = changed_text(text, change, encoding, problems, uri)
    one.texts[uri] = replace(before, version=before.version + 1 if version is None else version, text=text)


def _parts(one: _Open) -> tuple[CellText, ...]:
    texts = (one.texts.get(cell.uri) for cell in one.notebook.cells if cell.is_code)
    parts = tuple(text for text in texts if text is not None and text.language == "python")
    one.positions = {part.uri: at for at, part in enumerate(parts)}
    return parts


def _with_texts(one: _Open, changed: Sequence[str]) -> tuple[tuple[CellText, ...], Program]:
    """The parts and the program where the texts of these cells have changed, and nothing else."""
    parts, program = list(one.notebook.parts), one.notebook.program
    for uri in dict.fromkeys(changed):
        at = one.positions.get(uri)
        if at is not None:
            parts[at] = one.texts[uri]
            program = program.with_content(at, parts[at].text.data)
    return tuple(parts), program


def _program(before: Notebook, parts: tuple[CellText, ...]) -> Program:
    """The program of `parts`, by one change."""
    old = before.parts
    shortest = min(len(parts), len(old))
    first = next((at for at in range(shortest) if _differ(parts[at], old[at])), shortest)
    same = next((at for at in range(shortest - first) if _differ(parts[-1 - at], old[-1 - at])), shortest - first)
    if first == len(old) - same and first == len(parts) - same:
        return before.program
    return before.program.replaced(first, len(old) - same, [part.text.data for part in parts[first : len(parts) - same]])


def _differ(one: CellText, other: CellText) -> bool:
    return one.uri != other.uri or one.text is not other.text

