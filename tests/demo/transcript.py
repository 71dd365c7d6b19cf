"""Frames as lines of plain text, for pipes and logs: what came, what went, and how long it took."""

from __future__ import annotations

from collections.abc import Callable

from tests.demo.editor import FIX, OPEN, PASTE, Frame, Squiggle

Identity = tuple[str, str]  # code and the text underneath


class Transcript:
    """Writes only when the squiggles change, so that forty keys do not make forty paragraphs."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._step = ""
        self._known: dict[Identity, Squiggle] = {}

    def show(self, frame: Frame) -> None:
        if frame.step != self._step:
            self._step = frame.step
            self._write(f"\n{frame.step}")
        if frame.elapsed_ms is None:
            return
        standing = {_identity(frame, squiggle): squiggle for squiggle in frame.squiggles}
        codes = {code for code, _ in standing}
        gone = [identity for identity in self._known if identity not in standing and identity[0] not in codes]
        come = [squiggle for (code, text), squiggle in standing.items() if code not in {known for known, _ in self._known}]
        self._known = standing
        if not come and not gone:
            return
        self._write(f"  {_occasion(frame)}: {frame.elapsed_ms:.1f} ms")
        for squiggle in come:
            self._write_squiggle(frame, squiggle)
        for code, _ in gone:
            self._write(f"      gone: {code}")

    def _write_squiggle(self, frame: Frame, squiggle: Squiggle) -> None:
        number, column = squiggle.start
        line = frame.lines[number]
        width = (squiggle.end[1] if squiggle.end[0] == number else len(line)) - column
        self._write(f"  {number + 1:>3} | {line}")
        self._write(f"      | {' ' * column}{'^' * max(width, 1)}")
        self._write(f"      | {squiggle.severity}: {squiggle.message} [{squiggle.code}]")


def _identity(frame: Frame, squiggle: Squiggle) -> Identity:
    return squiggle.code, frame.lines[squiggle.start[0]][squiggle.start[1] :]


def _occasion(frame: Frame) -> str:
    if frame.change == FIX:
        return f"applied {frame.note!r}"
    if frame.change in (OPEN, PASTE):
        return {OPEN: "opened", PASTE: "pasted"}[frame.change]
    typed = frame.lines[frame.cursor[0]][: frame.cursor[1]].strip()
    return f"typed up to {typed[-24:]!r}"
