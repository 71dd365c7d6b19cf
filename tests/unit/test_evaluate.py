"""What combining ranges costs does not grow with the square of their number."""

from __future__ import annotations

import pytest

from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match import evaluate
from vetline.match.plan import compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

_PAIRS = 400


def test_one_range_with_many_bindings(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    same_bindings = evaluate._same_bindings

    def counted(*arguments: object) -> bool:
        nonlocal compared
        compared += 1
        return bool(same_bindings(*arguments))

    monkeypatch.setattr(evaluate, "_same_bindings", counted)
    rule = Rule(RuleInfo("own", "own", Severity.INFO, languages=("python",)), {"pattern": "{..., $KEY: $VALUE, ...}"})
    plan = compile_plan([rule])
    text = Text.of(("names = {" + ", ".join(f"'k{number}': {number}" for number in range(_PAIRS)) + "}\n").encode())
    found = [match for match in Scanner(plan, PYTHON, text, in_tests=False).matches() if isinstance(match, RuleMatch)]
    assert found
    assert compared < 10 * _PAIRS
