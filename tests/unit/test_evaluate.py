"""What combining ranges costs does not grow with the square of their number."""

from __future__ import annotations

from typing import Any

import pytest

from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match import evaluate, unify_statements
from vetline.match.plan import compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

_PAIRS = 400
_ROUTES = 25


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


def test_a_sequence_that_may_begin_anywhere_matches_each_statement_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alternatives that others must only lie in: the widest decide, however many lie in these."""
    compared = 0
    in_sequence = unify_statements.in_sequence

    def counted(*arguments: Any) -> Any:
        nonlocal compared
        compared += 1
        return in_sequence(*arguments)

    monkeypatch.setattr(unify_statements, "in_sequence", counted)
    around = "...\ndef $OTHER(..., $WHO=Depends($GUARD), ...):\n    ...\n...\n"
    raw = {"patterns": [{"pattern": "drop($WHAT)"}, {"pattern-either": [{"pattern-inside": around}, {"pattern-inside": "import $NOTHING_OF_THIS_NAME\n..."}]}]}
    plan = compile_plan([Rule(RuleInfo("own", "own", Severity.INFO, languages=("python",)), raw)])
    routes = "".join(f"def route{number}(who=Depends(user)):\n    drop(record{number})\n" for number in range(_ROUTES))
    top = Scanner(plan, PYTHON, Text.of(routes.encode()), in_tests=False).matches()
    assert len({one.range.start + one.piece.start for one in top if isinstance(one, RuleMatch)}) == _ROUTES
    assert compared < 20 * _ROUTES
    nested = "def application():\n" + "".join("    " + line + "\n" for line in routes.splitlines())
    compared = 0
    found = Scanner(plan, PYTHON, Text.of(nested.encode()), in_tests=False).matches()
    assert len({one.range.start for one in found if isinstance(one, RuleMatch)}) == _ROUTES
    assert compared < 20 * _ROUTES
