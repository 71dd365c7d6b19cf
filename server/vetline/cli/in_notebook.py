"""Where findings in a notebook stand: in its file, for machines, and in its cells, for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vetline.cli.located import CellPlace, LocatedEdit, Place, place
from vetline.core.finding import Edit, Problem, Span
from vetline.core.notebook import Notebook
from vetline.core.text import Text


@dataclass(frozen=True, slots=True)
class InCells:
    """Spans count in the notebook's program."""

    notebook: Notebook

    def quoted(self, span: Span) -> tuple[Text, Span]:
        _, text, local = self.notebook.in_cell(span)
        return text, local

    def places(self, span: Span) -> tuple[Place, Place]:
        return _places(self.notebook, self.notebook.span_in_file(span))

    def edits(self, edits: Sequence[Edit]) -> tuple[LocatedEdit, ...]:
        return tuple(LocatedEdit(*_places(self.notebook, edit.span), edit.text) for edit in self.notebook.edits_in_file(edits))

    def cell(self, span: Span) -> CellPlace | None:
        cell, text, local = self.notebook.in_cell(span)
        return CellPlace(cell.number, cell.identity, False, place(text, local.start), place(text, local.end))


@dataclass(frozen=True, slots=True)
class InOutputs:
    """Spans count in the notebook's outputs, which nothing is mended in."""

    notebook: Notebook

    def quoted(self, span: Span) -> tuple[Text, Span]:
        _, text, local = self.notebook.in_output(span)
        return text, local

    def places(self, span: Span) -> tuple[Place, Place]:
        return _places(self.notebook, self.notebook.output_in_file(span))

    def edits(self, edits: Sequence[Edit]) -> tuple[LocatedEdit, ...]:
        return ()

    def cell(self, span: Span) -> CellPlace | None:
        cell, text, local = self.notebook.in_output(span)
        return CellPlace(cell.number, cell.identity, True, place(text, local.start), place(text, local.end))


def cell_problem(notebook: Notebook, problem: Problem) -> Problem:
    """A problem with a line of the program, in the words of its cell."""
    if problem.line is None or not len(notebook.program):
        return problem
    lines = notebook.program.python.lines
    start = lines.start_of(min(max(problem.line - 1, 0), len(lines) - 1))
    cell, text, local = notebook.in_cell(Span(start, start))
    return Problem(f"cell {cell.number}, line {text.line_column(local.start)[0]}: {problem.message}", problem.path)


def _places(notebook: Notebook, span: Span) -> tuple[Place, Place]:
    return place(notebook.raw, span.start), place(notebook.raw, span.end)
