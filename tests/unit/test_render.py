"""What a rule's fix makes of a match, as Semgrep does."""

from __future__ import annotations

from typing import Any

import pytest

from vetline.core.finding import Severity, Span
from vetline.core.rule import Rule, RuleInfo
from vetline.core.rule_metadata import fix_of
from vetline.match import render
from vetline.match.bindings import Bound
from vetline.match.leaves import Range
from vetline.match.tree import Node


@pytest.mark.parametrize(
    ("body", "fixed"),
    [
        ({"fix": "bar($X)\n"}, "bar(1)"),
        ({"fix": "if a:\n  bar($X)\n\nelse:\n  b"}, "if a:\n      bar(1)\n    \n    else:\n      b"),
        ({"fix-regex": {"regex": "o", "replacement": "a"}}, "faa(1)"),
        ({"fix-regex": {"regex": "o", "replacement": "a", "count": 1}}, "fao(1)"),
        ({"fix-regex": {"regex": r"(\w)", "replacement": r"<\1>", "count": 2}}, "<<f>>oo(1)"),
    ],
    ids=["the template's last line break is none of it", "further lines begin where the match does", "all", "the first", "twice from the start"],
)
def test_fixes(body: dict[str, Any], fixed: str) -> None:
    data = "    foo(1)"
    template = fix_of(body, "t", True, ())
    assert template is not None
    rule = Rule(RuleInfo("r", "m", Severity.ERROR), body, fixes=(template,))
    found = Range(4, 10, {"$X": Bound((Node("Int", 8, 9, 1),))})
    written = render.replacements(rule, found, lambda start, end: data[start:end], 4)
    (made,) = render.fixes(written, Span(4, 10), lambda names: ())
    assert [edit.text for edit in made.edits] == [fixed]
