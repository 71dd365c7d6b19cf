"""Notebook files: where the sources and outputs of cells stand in the JSON, and the JSON again with other sources.

The file is read by position and written by replacing nothing but the lines that changed, so indentation, escapes, numbers and
unknown keys stay as they are; a reader of whole notebooks (nbformat) would write all of it anew. Versions 2 to 4 of the format.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from vetline.core.finding import Problem

MAX_FILE_BYTES = 100_000_000
"""Outputs make a notebook large, and cost little to step over."""

MAX_OUTPUT_CHARACTERS = 4_000_000
"""Of a file's outputs that are looked at, as text."""

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_CHARACTER = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_OTHER_KERNELS = (
    *("ir", "julia", "javascript", "jslab", "tslab", "deno", "bash", "octave", "scala", "almond", "spark-", "gophernotes", "ruby", "xcpp", "xr"),
    *(".net", "sos", "rust", "java", "kotlin", "haskell", "matlab", "stata", "sas", "sql"),
)
_OUTPUT_TEXTS = frozenset(("text", "traceback", "evalue", "html", "latex", "json", "stream"))


@dataclass(frozen=True, slots=True)
class Literal:
    """A JSON string in the file: characters [start, end), its quotes included."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Strings:
    """A text as notebooks keep it: one string, or a list of them. [start, end) is the whole value."""

    start: int = 0
    end: int = 0
    literals: tuple[Literal, ...] = ()
    is_list: bool = False

    @property
    def text(self) -> str:
        return "".join(literal.value for literal in self.literals)


@dataclass(frozen=True, slots=True)
class Cell:
    """`number` counts all cells from 1, `identity` is "" where the format has none."""

    number: int
    identity: str
    is_python: bool
    source: Strings
    outputs: tuple[Strings, ...]


@dataclass(frozen=True, slots=True)
class NotebookFile:
    text: str
    cells: tuple[Cell, ...]
    has_more_outputs: bool = False  # than MAX_OUTPUT_CHARACTERS

    @property
    def python_cells(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.is_python)

    def position(self, strings: Strings, offset: int) -> int:
        """Where in the file the character at `offset` of a text stands, or where the text ends."""
        for literal in strings.literals:
            if offset < len(literal.value) or literal is strings.literals[-1]:
                return self._within(literal, min(offset, len(literal.value)))
            offset -= len(literal.value)
        return strings.start

    def next_character(self, position: int) -> int:
        """Behind the character of a string that stands at `position`, however it is written."""
        found = _CHARACTER.match(self.text, position)
        return found.end() if found is not None else position

    def _within(self, literal: Literal, offset: int) -> int:
        at = literal.start + 1
        if literal.end - literal.start - 2 == len(literal.value):  # no escapes
            return at + offset
        for _ in range(offset):
            found = _CHARACTER.match(self.text, at, literal.end - 1)
            at = found.end() if found is not None else at
        return at


@dataclass(frozen=True, slots=True)
class Replacement:
    """Of the characters [start, end) of a file."""

    start: int
    end: int
    text: str


def read(text: str) -> tuple[NotebookFile | None, Problem | None]:
    """The notebook that the text of a file is; None, and why, for what is none."""
    reading = _Reading(text)
    try:
        at = _object(text, reading.skip(0), reading.top)
        if reading.skip(at) != len(text):
            return None, Problem("not a notebook: something follows its JSON")
    except json.JSONDecodeError as error:
        return None, Problem(f"not a notebook: not JSON: {error.msg}", line=error.lineno, column=error.colno)
    except RecursionError:
        return None, Problem("not a notebook: its JSON is nested too deeply")
    except ValueError as error:  # a number that is too long
        return None, Problem(f"not a notebook: not JSON: {error}")
    if not reading.has_cells:
        return None, Problem("not a notebook: it holds no list of cells")
    language = _language(reading.metadata)
    cells = tuple(
        Cell(number, raw.identity, raw.kind == "code" and _is_python(raw.language or language), raw.source, tuple(raw.outputs))
        for number, raw in enumerate(reading.cells, start=1)
    )
    return NotebookFile(text, cells, reading.has_more_outputs), None


def replacements(file: NotebookFile, contents: Mapping[int, str]) -> list[Replacement]:
    """What has to be replaced in the file for its cells to have these sources, by cell number; in ascending order."""
    cells = (cell for cell in file.cells if cell.number in contents)
    made = (_replacement(file.text, cell.source, contents[cell.number]) for cell in cells)
    return [one for one in made if one is not None]


def rewritten(file: NotebookFile, contents: Mapping[int, str]) -> str:
    """The file's text with other sources in the cells of these numbers."""
    text = file.text
    for one in reversed(replacements(file, contents)):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def _replacement(text: str, source: Strings, content: str) -> Replacement | None:
    old = [literal.value for literal in source.literals]
    if "".join(old) == content:
        return None
    in_ascii = text.isascii() and "\\u" in text  # as the file's other strings are

    def written(value: str) -> str:
        return json.dumps(value, ensure_ascii=in_ascii)

    if not source.is_list:
        return Replacement(source.start, source.end, written(content))
    new = _LINE.findall(content)
    shortest = min(len(old), len(new))
    head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    tail = next((at for at in range(shortest - head) if old[-1 - at] != new[-1 - at]), shortest - head)
    if not old:
        return Replacement(source.start, source.end, f"[{', '.join(map(written, new))}]")
    # Replaced lines need a place: beside none that go, a neighbour is written again as it was.
    if len(old) - tail == head or len(new) - tail == head:
        head, tail = (head - 1, tail) if head else (head, max(tail - 1, 0))
    literals = source.literals
    if len(literals) > 1:
        between = text[literals[0].end : literals[1].start]
    else:
        opening = text[source.start + 1 : literals[0].start]
        between = "," + (opening or (" " if '": ' in text[: source.start] else ""))
    first, last = literals[head], literals[len(old) - tail - 1]
    kept = {value: text[literal.start : literal.end] for value, literal in zip(old, literals, strict=True)}
    items = [kept.get(line) or written(line) for line in new[head : len(new) - tail]]
    if not items:  # nothing is left
        return Replacement(source.start, source.end, "[]")
    return Replacement(first.start, last.end, between.join(items))


@dataclass(slots=True)
class _RawCell:
    kind: str = ""
    identity: str = ""
    language: str = ""
    source: Strings = field(default_factory=Strings)
    outputs: list[Strings] = field(default_factory=list)


class _Reading:
    """Steps through one file; each method takes where a value starts and returns where it ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.metadata: object = None
        self.cells: list[_RawCell] = []
        self.has_cells = False
        self.has_more_outputs = False
        self._output_characters = 0

    def skip(self, at: int) -> int:
        return _SPACE.match(self.text, at).end()

    def top(self, key: str, at: int) -> int:
        if key == "cells":
            self.has_cells = True
            return _array(self.text, at, self._cell)
        if key == "worksheets":  # before version 4
            return _array(self.text, at, lambda sheet: _object(self.text, sheet, self.top))
        if key == "metadata":
            self.metadata, end = _DECODER.raw_decode(self.text, at)
            return end
        return _DECODER.raw_decode(self.text, at)[1]

    def _cell(self, at: int) -> int:
        cell = _RawCell()
        self.cells.append(cell)
        return _object(self.text, at, lambda key, value: self._cell_member(cell, key, value))

    def _cell_member(self, cell: _RawCell, key: str, at: int) -> int:
        if key in ("source", "input"):
            cell.source, end = _strings(self.text, at)
            return end
        if key == "outputs":
            return _array(self.text, at, lambda output: _object(self.text, output, lambda name, value: self._output(cell, name, value)))
        value, end = _DECODER.raw_decode(self.text, at)
        if key == "cell_type" and isinstance(value, str):
            cell.kind = value
        elif key == "id" and isinstance(value, str):
            cell.identity = value
        elif key == "language" and isinstance(value, str):
            cell.language = value
        elif key == "metadata":
            cell.language = _cell_language(value) or cell.language
        return end

    def _output(self, cell: _RawCell, key: str, at: int) -> int:
        """Its texts; pictures and the like are stepped over."""
        if key == "data":
            return _object(self.text, at, lambda kind, value: self._output(cell, "text" if kind.startswith("text/") else kind, value))
        if key not in _OUTPUT_TEXTS:
            return _DECODER.raw_decode(self.text, at)[1]
        strings, end = _strings(self.text, at)
        size = sum(len(literal.value) for literal in strings.literals)
        if self._output_characters + size > MAX_OUTPUT_CHARACTERS:
            self.has_more_outputs = True
        elif size:
            self._output_characters += size
            cell.outputs.append(strings)
        return end


def _object(text: str, at: int, member: Callable[[str, int], int]) -> int:
    """Calls `member` with each key and where its value starts. What is no object is stepped over."""
    if text[at : at + 1] != "{":
        return _DECODER.raw_decode(text, at)[1]
    at = _after_space(text, at + 1)
    if text[at : at + 1] == "}":
        return at + 1
    while True:
        key, at = _DECODER.raw_decode(text, at)
        at = _after_space(text, at)
        if not isinstance(key, str) or text[at : at + 1] != ":":
            raise json.JSONDecodeError("expected a key and its value", text, at)
        at = _after_space(text, member(key, _after_space(text, at + 1)))
        if text[at : at + 1] == "}":
            return at + 1
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError("expected a comma or a closing brace", text, at)
        at = _after_space(text, at + 1)


def _array(text: str, at: int, element: Callable[[int], int]) -> int:
    """Calls `element` with where each element starts. What is no array is stepped over."""
    if text[at : at + 1] != "[":
        return _DECODER.raw_decode(text, at)[1]
    at = _after_space(text, at + 1)
    if text[at : at + 1] == "]":
        return at + 1
    while True:
        at = _after_space(text, element(at))
        if text[at : at + 1] == "]":
            return at + 1
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError("expected a comma or a closing bracket", text, at)
        at = _after_space(text, at + 1)


def _strings(text: str, at: int) -> tuple[Strings, int]:
    literals: list[Literal] = []

    def element(start: int) -> int:
        value, end = _DECODER.raw_decode(text, start)
        if isinstance(value, str):
            literals.append(Literal(start, end, value))
        return end

    is_list = text[at : at + 1] == "["
    end = _array(text, at, element) if is_list else element(at)
    return Strings(at, end, tuple(literals), is_list), end


def _after_space(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()


def _language(metadata: object) -> str:
    """The notebook's language by its metadata, Python where that is silent. A kernel's name can be anything; some tell."""
    for place, key in (("language_info", "name"), ("kernelspec", "language"), ("kernelspec", "name")):
        within = metadata.get(place) if isinstance(metadata, dict) else None
        value = within.get(key) if isinstance(within, dict) else None
        if isinstance(value, str) and value and (key == "language" or place == "language_info" or value.startswith(_OTHER_KERNELS)):
            return value
    return "python"


def _cell_language(metadata: object) -> str:
    editor = metadata.get("vscode") if isinstance(metadata, dict) else None
    language = editor.get("languageId") if isinstance(editor, dict) else None
    return language if isinstance(language, str) else ""


def _is_python(language: str) -> bool:
    return language.lower().startswith(("python", "ipython", "pyspark"))
