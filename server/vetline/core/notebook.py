"""A notebook file to analyse: its cells of Python as a program, its outputs as one text, and where in the file their parts stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from vetline.core import ipynb
from vetline.core.cells import SEPARATOR, Program
from vetline.core.finding import Edit, Finding, Fix, Problem, Span
from vetline.core.ipynb import Cell, NotebookFile, Strings
from vetline.core.text import Source, Text, encode


@dataclass(frozen=True)
class Notebook:
    """`raw` is the text of `file`. After edits of the program, `rewritten` is the file that says so."""

    raw: Text
    file: NotebookFile
    program: Program

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Those of the program."""
        return self.file.python_cells

    @cached_property
    def outputs(self) -> Outputs:
        kept = [(cell, strings) for cell in self.file.cells for strings in cell.outputs]
        contents = [encode(strings.text) for _, strings in kept]
        starts = [0]
        for content in contents:
            starts.append(starts[-1] + len(content) + len(SEPARATOR))
        return Outputs(Text.of(b"".join(content + SEPARATOR for content in contents)), tuple(kept), tuple(starts))

    def source(self, uri: str, path: str | None, in_tests: bool) -> Source:
        """The program, to be analysed."""
        return Source(uri, path, "python", self.program.python, in_tests, written=self.program.written)

    def in_cell(self, span: Span) -> tuple[Cell, Text, Span]:
        """The cell in which a span of the program starts, its text, and the part of the span that lies in there."""
        number, local = self.program.local(span)
        return self.cells[number], Text.of(self.program.content(number)), local

    def in_output(self, span: Span) -> tuple[Cell, Text, Span]:
        """As `in_cell`, of a span of the outputs."""
        cell, strings, local = self.outputs.local(span)
        return cell, Text.of(encode(strings.text)), local

    def span_in_file(self, span: Span) -> Span:
        """Where a span of the program stands in `raw`. The program is as the file has it."""
        cell, text, local = self.in_cell(span)
        return self._in_file(cell.source, text, local)

    def output_in_file(self, span: Span) -> Span:
        _, text, local = self.in_output(span)
        return self._in_file(self.outputs.local(span)[1], text, local)

    def edits_in_file(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """What edits of the program are in `raw`; none if they are none of the cells' own."""
        edited = self.program.edited(edits)
        if edited is None:
            return ()
        made = ipynb.replacements(self.file, self._contents(edited))
        return tuple(Edit(Span(self._byte(one.start), self._byte(one.end)), one.text) for one in made)

    def rewritten(self, program: Program) -> str:
        """The file's text with the cells of `program`, which has as many."""
        return ipynb.rewritten(self.file, self._contents(program))

    def _contents(self, program: Program) -> dict[int, str]:
        changed = (at for at in range(len(program)) if program.content(at) != self.program.content(at))
        return {self.cells[at].number: program.content(at).decode() for at in changed}

    def _in_file(self, strings: Strings, text: Text, span: Span) -> Span:
        start, end = (len(text.string(0, offset)) for offset in (span.start, span.end))
        last = self.file.position(strings, end - 1) if end > start else self.file.position(strings, end)
        # The end goes with the last character before it, for the next may stand in another string of the list.
        behind = self.file.next_character(last) if end > start else last
        return Span(self._byte(self.file.position(strings, start)), self._byte(behind))

    def _byte(self, character: int) -> int:
        return character if self.raw.data.isascii() else len(self.file.text[:character].encode())


@dataclass(frozen=True, slots=True)
class Outputs:
    """`parts` are the texts that `text` is made of, each with its cell; `starts` where each begins, and last the text's length."""

    text: Text
    parts: tuple[tuple[Cell, Strings], ...]
    starts: tuple[int, ...]

    def local(self, span: Span) -> tuple[Cell, Strings, Span]:
        number = min(max(bisect_right(self.starts, span.start) - 1, 0), len(self.parts) - 1)
        cell, strings = self.parts[number]
        start, end = self.starts[number], self.starts[number + 1] - len(SEPARATOR)
        return cell, strings, Span(min(span.start, end) - start, min(span.end, end) - start)


def open_notebook(raw: Text) -> tuple[Notebook | None, tuple[Problem, ...]]:
    """The notebook that a file's text is; None, and why, for what is none."""
    file, problem = ipynb.read(raw.data.decode())
    if file is None:
        return None, (problem,) if problem is not None else ()
    program = Program.of([encode(cell.source.text) for cell in file.python_cells])
    if file.has_more_outputs:
        return Notebook(raw, file, program), (Problem(f"outputs beyond {ipynb.MAX_OUTPUT_CHARACTERS:,} characters were not looked at"),)
    return Notebook(raw, file, program), ()


def in_file(notebook: Notebook, findings: Sequence[Finding], of_outputs: bool = False) -> tuple[Finding, ...]:
    """Findings of the program, or of the outputs, as findings in the file: for who sees nothing but that. The message says which cell."""
    made = []
    for finding in findings:
        cell, _, _ = notebook.in_output(finding.span) if of_outputs else notebook.in_cell(finding.span)
        span = notebook.output_in_file(finding.span) if of_outputs else notebook.span_in_file(finding.span)
        fixes = (Fix(fix.title, notebook.edits_in_file(fix.edits), fix.safe) for fix in finding.fixes)
        related = tuple(
            replace(place, span=notebook.span_in_file(place.span)) if place.path is None else place for place in finding.related
        )
        message = f"Cell {cell.number}: {finding.message}"
        made.append(replace(finding, span=span, message=message, fixes=tuple(fix for fix in fixes if fix.edits), related=related))
    return tuple(made)
