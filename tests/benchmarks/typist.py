"""Types into an open document, one character a change, and times what comes back.

The next key is pressed when the last one's diagnostics are there and a pause has passed, as between the keys of a person
who types very fast, so that a figure is that of one keystroke alone.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.process import cpu_ms
from tests.lsp.client import Client, Publication, insertion, range_


@dataclass(slots=True)
class Typed:
    """Times in milliseconds. `to_finding` counts from the key that completed the risk to its diagnostic."""

    keystrokes: list[float] = field(default_factory=list)
    to_finding: list[float] = field(default_factory=list)
    missed: int = 0  # risky lines that brought no finding
    cpu: float | None = 0.0

    @property
    def cpu_per_keystroke(self) -> float | None:
        return None if self.cpu is None or not self.keystrokes else self.cpu / len(self.keystrokes)


class Typist:
    """Has one document open; `opened_ms` is the time from didOpen to its first diagnostics."""

    def __init__(self, client: Client, uri: str, text: str, pause_ms: float = 0.0, language: str = "python") -> None:
        self.client = client
        self.uri = uri
        self.typed = Typed()
        self._version = 1
        self._pause_s = pause_ms / 1000
        self._clock = threading.Event()
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        sent_s = client.notify("textDocument/didOpen", {"textDocument": document})
        self.opened_ms = (client.diagnostics(uri, 1).received_s - sent_s) * 1000

    def type_lines(self, line: int, indent: int, statements: Sequence[str]) -> None:
        """Opens a line above `line`, types each statement into it, and takes it away again."""
        for statement in statements:
            self.press(insertion(line, 0, " " * indent + "\n"))
            cpu_before = cpu_ms(self.client.pid, alone=True)
            flagged_ms: float | None = None
            for column, character in enumerate(statement, indent):
                elapsed_ms, publication = self.press(insertion(line, column, character))
                self.typed.keystrokes.append(elapsed_ms)
                if not _flags(publication, line):
                    flagged_ms = None
                elif flagged_ms is None:
                    flagged_ms = elapsed_ms
            self._add_cpu(cpu_before, cpu_ms(self.client.pid, alone=True))
            if flagged_ms is None:
                self.typed.missed += 1
            else:
                self.typed.to_finding.append(flagged_ms)
            self.press({"range": range_(line, 0, line + 1, 0), "text": ""})

    def press(self, change: Mapping[str, Any]) -> tuple[float, Publication]:
        """One change: the milliseconds to its diagnostics, and these."""
        if self._pause_s:
            self._clock.wait(self._pause_s)
        self._version += 1
        document = {"uri": self.uri, "version": self._version}
        sent_s = self.client.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        publication = self.client.diagnostics(self.uri, self._version)
        self.client.received.clear()
        self.client.taken.clear()
        return (publication.received_s - sent_s) * 1000, publication

    def close(self) -> None:
        self.client.close(self.uri)

    def _add_cpu(self, before: float | None, after: float | None) -> None:
        known = before is not None and after is not None and self.typed.cpu is not None
        self.typed.cpu = self.typed.cpu + after - before if known else None  # type: ignore[operator]


def _flags(publication: Publication, line: int) -> bool:
    """Whether a finding stands on the line; complaints about unfinished syntax do not count."""
    return any(
        diagnostic["range"]["start"]["line"] == line and diagnostic.get("code") not in (None, "invalid-syntax")
        for diagnostic in publication.diagnostics
    )
