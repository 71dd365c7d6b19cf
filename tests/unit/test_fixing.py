"""Applying fixes to a text: together where they go together, alone where they do not, and nothing that does harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from vetline.cli import fixing
from vetline.core.finding import Confidence, Edit, Finding, Fix, Severity, Span
from vetline.core.text import Text, decode_disk


def found(data: bytes, word: bytes, replacement: str, *extra: Edit, safe: bool = True) -> tuple[Finding, ...]:
    """A finding with a fix for each occurrence of `word`."""
    findings = []
    at = data.find(word)
    while at >= 0:
        span = Span(at, at + len(word))
        edits = tuple(sorted((*extra, Edit(span, replacement)), key=lambda edit: edit.span))
        findings.append(Finding("r", "m", Severity.ERROR, Confidence.HIGH, "c", span, fixes=(Fix("t", edits, safe),)))
        at = data.find(word, at + len(word))
    return tuple(findings)


def fix(content: str, analyse, parses=lambda text: True, wanted=lambda text, findings: findings) -> fixing.Fixed[Text]:
    text = Text.of(content)
    return fixing.fix_all(text, analyse(text), analyse, parses, wanted, fixing.edited_text)


def test_all_at_once_and_a_shared_import_once() -> None:
    insertion = Edit(Span(0, 0), "import good\n")

    def analyse(text: Text) -> tuple[Finding, ...]:
        return found(text.data, b"bad", "good", *([] if b"import good" in text.data else [insertion]))

    fixed = fix("bad bad\nbad\n", analyse)
    assert (fixed.text.data, fixed.count, fixed.findings) == (b"import good\ngood good\ngood\n", 3, ())


def test_unsafe_fixes_are_left_alone() -> None:
    fixed = fix("bad", lambda text: found(text.data, b"bad", "good", safe=False))
    assert (fixed.text.data, fixed.count, len(fixed.findings)) == (b"bad", 0, 1)


def test_line_breaks_follow_the_file() -> None:
    for newline in ("\r\n", "\n", "\r"):
        fixed = fix(f"a{newline}bad{newline}", lambda text: found(text.data, b"bad", "x\ny"))
        assert fixed.text.data == f"a{newline}x{newline}y{newline}".encode()


def test_a_fix_that_breaks_the_text_does_not_hinder_the_others() -> None:
    def analyse(text: Text) -> tuple[Finding, ...]:
        return (*found(text.data, b"one", "(("), *found(text.data, b"two", "2"))

    fixed = fix("one two two", analyse, parses=lambda text: b"((" not in text.data)
    assert fixed.text.data == b"one 2 2"
    assert fixed.count == 2 and len(fixed.findings) == 1


def test_a_text_that_never_parsed_is_fixed_all_the_same() -> None:
    assert fix("bad", lambda text: found(text.data, b"bad", "good"), parses=lambda text: False).text.data == b"good"


@pytest.mark.parametrize("replacement", ["bad", "bad bad", "xbad"])
def test_a_fix_that_wins_nothing_is_not_kept(replacement: str) -> None:
    fixed = fix("bad", lambda text: found(text.data, b"bad", replacement))
    assert (fixed.text.data, fixed.count) == (b"bad", 0)


def test_rounds_are_bounded() -> None:
    def analyse(text: Text) -> tuple[Finding, ...]:
        return found(text.data, b"a", "b")[:1]  # only ever one is seen, so each round fixes one

    assert fix("a" * 100, lambda text: analyse(text) * text.data.count(b"a")).count <= fixing.MAX_ROUNDS * 100


@pytest.mark.parametrize(
    "raw",
    [
        "x = 'é'\n".encode(),
        b"\xef\xbb\xbfx = 1\r\n",
        b"# -*- coding: latin-1 -*-\nx = '\xe9'\n",
        "# coding: cp1252\nx = '€'\n".encode("cp1252"),
        b"",
    ],
)
def test_encoding_round_trips(raw: bytes) -> None:
    text, problem = decode_disk(raw)
    assert text is not None and problem is None
    assert fixing.encoded(raw, text) == raw


def test_what_an_encoding_cannot_express_is_refused() -> None:
    assert fixing.encoded(b"# coding: latin-1\n", Text.of("# coding: latin-1\n'日'\n")) is None
    assert fixing.encoded(b"# coding: ascii\n", Text.of("# coding: ascii\n'é'\n")) is None
    assert fixing.encoded("x".encode("utf-16"), Text.of("x")) is None


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"new")
    assert "changed" in str(fixing.replace_file(str(path), b"old", b"fixed"))
    assert path.read_bytes() == b"new"
    assert "cannot be written" in str(fixing.replace_file(str(tmp_path / "none.py"), b"", b"x"))
    assert fixing.replace_file(str(path), b"new", b"fixed") is None
    assert path.read_bytes() == b"fixed" and list(tmp_path.iterdir()) == [path]
