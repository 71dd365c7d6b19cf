"""An editor without a keyboard: a buffer, a cursor and a language client. Tells what it shows after every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.lsp.client import Client, Json, edits_of, position

KEY, PASTE, OPEN, FIX = "key", "paste", "open", "fix"


@dataclass(frozen=True, slots=True)
class Squiggle:
    """One diagnostic. Lines and columns count from 0; the text of the demo is ASCII, so that a column is a character."""

    start: tuple[int, int]
    end: tuple[int, int]
    severity: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on the screen. `elapsed_ms` is from the change to its diagnostics; None where nothing was changed."""

    step: str
    lines: tuple[str, ...]
    cursor: tuple[int, int]
    squiggles: tuple[Squiggle, ...]
    change: str = ""
    note: str = ""
    elapsed_ms: float | None = None
    selection: tuple[int, int] | None = None  # columns on the cursor's line


@dataclass(slots=True)
class Editor:
    client: Client
    uri: str
    show: Callable[[Frame], None]
    frames: list[Frame] = field(default_factory=list)
    _step: str = ""
    _lines: list[str] = field(default_factory=lambda: [""])
    _cursor: tuple[int, int] = (0, 0)
    _version: int = 1
    _diagnostics: list[dict[str, Any]] = field(default_factory=list)

    # What a person does

    def step(self, caption: str) -> None:
        self._step = caption
        if self.frames:
            self._show()

    def open(self, text: str) -> None:
        self._lines = text.split("\n")
        document = {"uri": self.uri, "languageId": "python", "version": self._version, "text": text}
        sent_s = self.client.notify("textDocument/didOpen", {"textDocument": document})
        self._show_answer(OPEN, sent_s)

    def go_to_end(self) -> None:
        self._cursor = (len(self._lines) - 1, len(self._lines[-1]))

    def go_behind(self, fragment: str) -> None:
        line, column = self._find(fragment)
        self._cursor = (line, column + len(fragment))

    def paste(self, text: str) -> None:
        self._change(PASTE, self._cursor, self._cursor, text)

    def type(self, text: str) -> None:
        """One character a change. A new line is indented as the last one, as editors do."""
        for character in text:
            if character == "\n":
                line = self._lines[self._cursor[0]]
                character += line[: len(line) - len(line.lstrip())]
            self._change(KEY, self._cursor, self._cursor, character)

    def select(self, fragment: str) -> None:
        """Marks a piece of a line and deletes it."""
        line, column = self._find(fragment)
        self._cursor = (line, column + len(fragment))
        self._show(selection=(column, column + len(fragment)))
        self._change(KEY, (line, column), self._cursor, "")

    def apply_fix_at(self, fragment: str) -> None:
        """Asks for the code actions at the end of the fragment, and applies the preferred one or else the first."""
        line, column = self._find(fragment)
        column += len(fragment) - 1
        self._cursor = (line, column)
        params = {
            "textDocument": {"uri": self.uri},
            "range": {"start": position(line, column), "end": position(line, column)},
            "context": {"diagnostics": [known for known in self._diagnostics if known["range"]["start"]["line"] == line]},
        }
        actions: list[Json] = self.client.request("textDocument/codeAction", params)
        chosen = next((action for action in actions if action.get("isPreferred")), actions[0])
        if "edit" not in chosen:
            chosen = self.client.request("codeAction/resolve", chosen)
        self._show(note=chosen["title"])
        edits = edits_of(chosen["edit"], self.uri)
        for edit in sorted(edits, key=lambda edit: (edit["range"]["start"]["line"], edit["range"]["start"]["character"]), reverse=True):
            start, end = ((edit["range"][side]["line"], edit["range"][side]["character"]) for side in ("start", "end"))
            self._change(FIX, start, end, edit["newText"], note=chosen["title"])

    # How it is done

    def _find(self, fragment: str) -> tuple[int, int]:
        return next((number, line.index(fragment)) for number, line in enumerate(self._lines) if fragment in line)

    def _change(self, kind: str, start: tuple[int, int], end: tuple[int, int], new: str, note: str = "") -> None:
        before, after = self._lines[start[0]][: start[1]], self._lines[end[0]][end[1] :]
        fresh = (before + new).split("\n")
        self._cursor = (start[0] + len(fresh) - 1, len(fresh[-1]))
        fresh[-1] += after
        self._lines[start[0] : end[0] + 1] = fresh
        self._version += 1
        change = {"range": {"start": position(*start), "end": position(*end)}, "text": new}
        document = {"uri": self.uri, "version": self._version}
        sent_s = self.client.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        self._show_answer(kind, sent_s, note)

    def _show_answer(self, kind: str, sent_s: float, note: str = "") -> None:
        publication = self.client.diagnostics(self.uri, self._version)
        self._diagnostics = publication.diagnostics
        self._show(kind, note, (publication.received_s - sent_s) * 1000)

    def _show(
        self, change: str = "", note: str = "", elapsed_ms: float | None = None, selection: tuple[int, int] | None = None
    ) -> None:
        squiggles = tuple(map(_squiggle, self._diagnostics))
        frame = Frame(self._step, tuple(self._lines), self._cursor, squiggles, change, note, elapsed_ms, selection)
        self.frames.append(frame)
        self.show(frame)


def _squiggle(diagnostic: dict[str, Any]) -> Squiggle:
    start, end = ((place["line"], place["character"]) for place in (diagnostic["range"]["start"], diagnostic["range"]["end"]))
    severity = {1: "error", 2: "warning"}.get(diagnostic["severity"], "info")
    return Squiggle(start, end, severity, diagnostic["code"], diagnostic["message"])
