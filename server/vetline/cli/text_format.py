"""Text for people: each finding with its code and a squiggle, in colour on a terminal.

The quoted code may be hostile, so nothing that could steer a terminal or reorder a line is written as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from vetline.cli.formats import Tally, Write
from vetline.cli.located import FileResult, Located
from vetline.core.finding import Problem, Severity

MAX_WIDTH = 150
"""Cells of one quoted line; the rest is cut off around the finding."""

Segment = tuple[str, str]  # text, and its style as `rich` names it

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


class TextFormat:
    """`write` takes plain text; with `paint` (which takes segments) it is used instead, for a terminal."""

    def __init__(self, write: Write, paint: Paint | None = None) -> None:
        self._put = paint or (lambda segments: write("".join(text for text, _ in segments)))

    def begin(self) -> None:
        pass

    def add(self, result: FileResult) -> None:
        for located in result.findings:
            self._put(finding_segments(located))

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        self._put(summary_segments(tally))


class Paint:
    """Writes segments to a terminal in colour."""

    def __init__(self, console: object) -> None:
        self._console = console

    def __call__(self, segments: Sequence[Segment]) -> None:
        from rich.text import Text

        self._console.print(Text.assemble(*segments), soft_wrap=True, end="")  # type: ignore[attr-defined]


def finding_segments(located: Located) -> list[Segment]:
    finding = located.finding
    severity = _STYLES[finding.severity]
    start, end = located.shown_start, located.shown_end
    gutter = len(str(start.line + len(located.excerpt) - 1))
    segments: list[Segment] = [
        (f"{visible(located.path)}:{_cell(located)}{start.line}:{start.column}: ", "bold"),
        (finding.severity.label, severity),
        (f": {visible(finding.message)} ", ""),
        (f"[{finding.rule}]\n", "dim"),
    ]
    for index, line in enumerate(located.excerpt):
        number = start.line + index
        is_last = number == end.line
        skipped = located.excerpt_skipped if index == 0 else 0
        first_column = start.column - 1 - skipped if index == 0 else len(line) - len(line.lstrip())
        last_column = end.column - 1 - skipped if is_last else len(line.rstrip())
        code, squiggle = framed(("…" if skipped else "") + line, first_column + bool(skipped), last_column + bool(skipped))
        segments.append((f" {number:>{gutter}} │ ", "blue"))
        segments.append((f"{code}\n", ""))
        if squiggle:
            segments.append((f" {'':>{gutter}} │ ", "blue"))
            segments.append((f"{squiggle}\n", severity))
    if end.line > start.line + len(located.excerpt) - 1:
        segments.append((f" {'':>{gutter}} │ ", "blue"))
        segments.append((f"… to line {end.line}\n", "dim"))
    if located.fixes:
        fix = located.fixes[0]
        segments.append((f" {'':>{gutter}} = ", "blue"))
        segments.append((f"fix: {visible(fix.title)}", "green"))
        segments.append((f"{' (--fix does it)' if fix.safe else ' (may change what the code does: from the editor)'}\n", "dim"))
    for related in located.related:
        place = f"{visible(related.path)}:{related.start.line}:{related.start.column}" if related.start else visible(related.path)
        segments.append((f" {'':>{gutter}} = ", "blue"))
        segments.append((f"{place}: {visible(related.message)}\n", "dim"))
    segments.append(("\n", ""))
    return segments


def summary_segments(tally: Tally) -> list[Segment]:
    files = _counted(tally.files, "file")
    if not tally.findings:
        segments: list[Segment] = [("No findings", "bold yellow" if tally.failed else "bold green"), (f" in {files}", "")]
    else:
        kinds = [_counted(tally.by_severity[severity], severity.label) for severity in reversed(Severity) if tally.by_severity[severity]]
        segments = [
            (_counted(tally.findings, "finding"), "bold"),
            (f" ({', '.join(kinds)}) in {tally.files_with_findings} of {files}", ""),
        ]
    segments.append((f", {_counted(tally.lines, 'line')}, {tally.seconds:.2f} s\n", ""))
    if tally.fixed:
        segments.append((f"{_counted(tally.fixed, 'fix')} applied\n", "green"))
    elif tally.fixable:
        segments.append((f"--fix mends {tally.fixable} of them\n", "dim"))
    if tally.baselined:
        segments.append((f"{_counted(tally.baselined, 'finding')} of the baseline not shown\n", "dim"))
    if tally.failed:
        segments.append((f"Not everything could be scanned: {_counted(tally.problems, 'problem')}\n", "bold yellow"))
    elif tally.problems:
        segments.append((f"{_counted(tally.problems, 'problem')} reported\n", "yellow"))
    return segments


def framed(line: str, first_column: int, last_column: int) -> tuple[str, str]:
    """A line of code as it can be shown, and the squiggle below its columns [first, last); cut to MAX_WIDTH cells."""
    start = max(0, min(first_column, len(line)))
    end = max(start + 1, min(last_column, len(line)))
    cut_before = max(0, start - MAX_WIDTH // 3) if len(line) > MAX_WIDTH else 0
    opening = "…" if cut_before else ""
    before, column, _ = _fitted(line[cut_before:start], len(opening))
    within, end_column, is_cut = _fitted(line[start:end], column)
    after, _, rest_is_cut = ("", end_column, bool(line[end:])) if is_cut else _fitted(line[end:], end_column)
    code = (opening + before + within + after).rstrip() + ("…" if is_cut or rest_is_cut else "")
    return code, " " * column + "^" * max(1, end_column - column) if code else ""


def visible(text: str) -> str:
    """`text` with control, invisible and reordering characters as escapes."""
    return _UNSAFE.sub(lambda match: f"\\u{{{ord(match[0]):x}}}" if ord(match[0]) > 0xFF else f"\\x{ord(match[0]):02x}", text)


def _cell(located: Located) -> str:
    """`cell 3:` in a notebook."""
    if located.cell is None:
        return ""
    return f"cell {located.cell.number}{' output' if located.cell.is_output else ''}:"


def _fitted(text: str, column: int) -> tuple[str, int, bool]:
    """`text` made visible, tabs as spaces, from a cell on as far as it fits; the cell behind it; whether it was cut."""
    parts: list[str] = []
    for character in text:
        piece = " " * (4 - column % 4) if character == "\t" else visible(character)
        cells = len(piece) if len(piece) != 1 else _cells(piece)
        if column + cells > MAX_WIDTH:
            return "".join(parts), column, True
        parts.append(piece)
        column += cells
    return "".join(parts), column, False


def _cells(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _counted(count: int, noun: str) -> str:
    plural = "es" if noun.endswith("x") else "s"
    return f"{count:,} {noun}{'' if count == 1 else plural}"
