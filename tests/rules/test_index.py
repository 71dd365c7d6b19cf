"""The index of rules is in step with the rules."""

from __future__ import annotations

from collections import Counter

from tests.rules.index import PAGE, page
from vetline import wiring


def test_the_index_is_in_step() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.rules.index"


def test_no_two_rules_have_one_name() -> None:
    named = Counter(rule.info.id for rule in (*wiring.build({}, None).rules, *wiring.native_checks()))
    assert [identity for identity, count in named.items() if count > 1] == []
