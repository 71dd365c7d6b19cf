"""`lsp.publisher`: once per turn, only what is new, and nothing that is still being looked at."""

from __future__ import annotations

from typing import Any

from tests.unit.test_lanes import ManualLoop
from vetline.core.finding import Confidence, Finding, Severity, Span
from vetline.core.text import Text
from vetline.lsp.publisher import Publisher
from vetline.lsp.to_lsp import MAX_PUBLISHED
from vetline.session.board import Board

URI = "file:///w/a.py"


class NoPages:
    def uri(self, rule: str) -> None:
        return None

    def of_text(self, name: str, page: str) -> None:
        return None


class Bench:
    def __init__(self) -> None:
        self.loop = ManualLoop()
        self.board = Board()
        self.sent: list[dict[str, Any]] = []
        self.pending: set[str] = set()
        self.publisher = Publisher(
            self.board,
            self.loop,  # type: ignore[arg-type]
            self.sent.append,
            NoPages(),
            self.pending.__contains__,
            lambda uri: None,
        )

    def show(self, version: int, content: str, *spans: tuple[int, int], severity: Severity = Severity.INFO) -> None:
        text = Text.of(content)
        self.board.show(URI, version, text)
        findings = [Finding("rule", "message", severity, Confidence.HIGH, "web", Span(*span)) for span in spans]
        self.board.put(URI, "instant", text, findings)
        self.publisher.mark(URI)

    def turn(self) -> list[tuple[int | None, int]]:
        """(version, number of diagnostics) of what this turn sent."""
        before = len(self.sent)
        self.loop.turn()
        return [(params.get("version"), len(params["diagnostics"])) for params in self.sent[before:]]


def test_a_turn_publishes_once() -> None:
    bench = Bench()
    bench.show(1, "abc", (0, 1))
    bench.show(1, "abc", (0, 1), (1, 2))
    assert bench.turn() == [(1, 2)]
    assert bench.turn() == []


def test_the_same_version_and_findings_are_not_sent_again_but_a_new_version_is() -> None:
    bench = Bench()
    bench.show(1, "abc", (0, 1))
    bench.turn()
    bench.show(1, "abc", (0, 1))
    assert bench.turn() == []
    bench.show(2, "abc", (0, 1))
    assert bench.turn() == [(2, 1)]


def test_nothing_goes_out_while_the_text_is_being_analysed() -> None:
    bench = Bench()
    bench.pending.add(URI)
    bench.show(1, "abc", (0, 1))
    assert bench.turn() == []
    bench.pending.clear()
    bench.publisher.mark(URI)
    assert bench.turn() == [(1, 1)]


def test_a_closed_document_is_cleared_at_once_and_once() -> None:
    bench = Bench()
    bench.show(1, "abc", (0, 1))
    bench.turn()
    bench.board.forget(URI)
    bench.publisher.withdraw(URI)
    bench.publisher.withdraw(URI)
    assert bench.sent[1:] == [{"uri": URI, "diagnostics": []}]
    bench.publisher.mark(URI)
    assert bench.turn() == []


def test_too_many_findings_are_cut_to_the_worst_and_counted() -> None:
    bench = Bench()
    bench.show(1, "x" * 3_000, *((n, n + 1) for n in range(MAX_PUBLISHED + 5)))
    bench.board.put(
        URI,
        "deep",
        bench.board.standing(URI).text,  # type: ignore[union-attr]
        [Finding("worst", "m", Severity.ERROR, Confidence.HIGH, "web", Span(2_000, 2_001))],
    )
    assert bench.turn() == [(1, MAX_PUBLISHED + 1)]
    diagnostics = bench.sent[0]["diagnostics"]
    assert "worst" in [diagnostic.get("code") for diagnostic in diagnostics]
    assert diagnostics[-1]["message"].startswith("6 further findings")
    starts = [diagnostic["range"]["start"]["character"] for diagnostic in diagnostics[:-1]]
    assert starts == sorted(starts)
