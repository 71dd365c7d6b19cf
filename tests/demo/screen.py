"""Frames on a terminal: the code with its squiggles, each message below its line, and what the last change took."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.live import Live
from rich.style import Style
from rich.syntax import Syntax
from rich.text import Text

from tests.demo.editor import Frame, Squiggle

BACKGROUND = "#1b1f27"
SURFACE, BAR, CURRENT, SELECTED = (Style(bgcolor=color) for color in (BACKGROUND, "#2b3240", "#232934", "#3d4d6b"))
FAINT = Style(color="#6b7484")
CALM = Style(color="#8fbf7f")
SEVERITIES = {"error": Style(color="#ff6b6b"), "warning": Style(color="#f0b65a"), "info": Style(color="#6cb6ff")}
CURSOR = Style(reverse=True)
MAX_WIDTH = 120
MAX_HEIGHT = 44
BARS = 4  # rows around the code
GUTTER = 6


class Screen:
    """Shows each frame in place of the last. Use as a context manager."""

    def __init__(self, console: Console, title: str) -> None:
        self._console = console
        self._title = title
        self._live = Live(console=console, auto_refresh=False, transient=False)
        self._top = 0

    def __enter__(self) -> Screen:
        self._live.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._live.__exit__(None, None, None)

    def show(self, frame: Frame) -> None:
        self._live.update(self.drawn(frame), refresh=True)

    def drawn(self, frame: Frame) -> RenderableType:
        width = min(self._console.width, MAX_WIDTH)
        height = max(min(self._console.height, MAX_HEIGHT) - BARS - 1, 6)
        rows = list(_code_rows(frame, width))
        cursor_row = next((index for index, (line, _) in enumerate(rows) if line == frame.cursor[0]), 0)
        self._top = max(min(self._top, max(cursor_row - 2, 0)), cursor_row - height + 4, 0)
        self._top = min(self._top, max(len(rows) - height, 0))
        shown = [row for _, row in rows[self._top : self._top + height]]
        shown += [Text("")] * (height - len(shown))
        body = [_filled(row, width, SURFACE) for row in shown]
        bars = _bar(Text(f" {self._title}", style=FAINT), _tally(frame.squiggles), width), *body, _bar(*_footer(frame), width)
        heading = Text(f" {frame.step}", style=Style(bold=True))
        return Text("\n").join([heading, Text(""), *bars])


def _code_rows(frame: Frame, width: int) -> Iterator[tuple[int, Text]]:
    """(number of the code line, row); messages have the number -1."""
    syntax = Syntax("", "python", theme="nord", background_color=BACKGROUND)
    highlighted = syntax.highlight("\n".join(frame.lines)).split("\n", allow_blank=True)
    for number, code in enumerate(highlighted[: len(frame.lines)]):
        here = [squiggle for squiggle in frame.squiggles if squiggle.start[0] <= number <= squiggle.end[0]]
        for squiggle in here:
            start = squiggle.start[1] if squiggle.start[0] == number else 0
            end = squiggle.end[1] if squiggle.end[0] == number else len(code)
            code.stylize(SEVERITIES[squiggle.severity] + Style(underline=True), start, end)
        if number == frame.cursor[0]:
            if frame.selection:
                code.stylize(SELECTED, *frame.selection)
            code.append(" ")
            code.stylize(CURSOR, frame.cursor[1], frame.cursor[1] + 1)
        worst = next((squiggle.severity for level in SEVERITIES for squiggle in here if squiggle.severity == level), None)
        mark = Text("●", style=SEVERITIES[worst]) if worst else Text(" ")
        row = Text.assemble(" ", mark, (f"{number + 1:>3} ", FAINT), code)
        yield number, _filled(row, width, CURRENT) if number == frame.cursor[0] else row
        for squiggle in here:
            if squiggle.start[0] == number:
                yield from ((-1, row) for row in _message_rows(squiggle, width))


def _message_rows(squiggle: Squiggle, width: int) -> Iterator[Text]:
    """The message below the place it is about, further left if it would not fit there."""
    words = f"{squiggle.message}  {squiggle.code}"
    indent = GUTTER + min(squiggle.start[1], max(width - GUTTER - len(words) - 4, 2))
    style = SEVERITIES[squiggle.severity]
    for number, part in enumerate(textwrap.wrap(words, max(width - indent - 4, 20))):
        row = Text(" " * indent + ("╰ " if number == 0 else "  ") + part, style=style + Style(italic=True))
        if part.endswith(squiggle.code):
            row.stylize(FAINT, len(row) - len(squiggle.code))
        yield row


def _tally(squiggles: Sequence[Squiggle]) -> Text:
    if not squiggles:
        return Text("nothing found ", style=CALM)
    counts = [(level, sum(squiggle.severity == level for squiggle in squiggles)) for level in SEVERITIES]
    parts = [Text(f"{count} {level}{'s' * (count > 1)}", style=SEVERITIES[level]) for level, count in counts if count]
    return Text("  ").join(parts).append(" ")


def _footer(frame: Frame) -> tuple[Text, Text]:
    left = Text(f" ✔ {frame.note}" if frame.note else " ", style=CALM)
    if frame.elapsed_ms is None:
        return left, Text("")
    return left, Text.assemble((f"{frame.change} ", FAINT), (f"{frame.elapsed_ms:.1f} ms ", Style(bold=True)))


def _bar(left: Text, right: Text, width: int) -> Text:
    left.truncate(max(width - len(right) - 1, 0), overflow="ellipsis")
    return _filled(Text.assemble(left, " " * (width - len(left) - len(right)), right), width, BAR)


def _filled(row: Text, width: int, background: Style) -> Text:
    row.truncate(width, overflow="ellipsis", pad=True)
    row.stylize_before(background)
    return row
