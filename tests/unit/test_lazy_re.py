"""What stands in for `re` in modules whose regexes a session rarely needs."""

from __future__ import annotations

import re

import pytest

from vetline.core import lazy_re


def test_a_regex_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    monkeypatch.setattr(lazy_re.re, "compile", lambda *given, compile=re.compile: compiled.append(given[0]) or compile(*given))
    digits = lazy_re.compile(r"(\d+)x", lazy_re.IGNORECASE)
    assert compiled == []
    found = digits.search("a 12X")
    assert found is not None and found[1] == "12"
    assert digits.findall("1x 2X") == ["1", "2"] and digits.pattern == r"(\d+)x" and digits.flags & re.IGNORECASE
    assert compiled == [r"(\d+)x"]


def test_what_no_regex_has_it_has_not() -> None:
    with pytest.raises(AttributeError):
        lazy_re.compile(b"a").klingon  # type: ignore[attr-defined]  # noqa: B018


def test_what_is_wrong_shows_when_it_is_used() -> None:
    wrong = lazy_re.compile("(")
    for _ in range(2):
        with pytest.raises(lazy_re.error):
            wrong.search("(")
