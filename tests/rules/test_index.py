"""The index of rules is in step with the rules."""

from __future__ import annotations

from tests.rules.index import PAGE, page


def test_the_index_is_in_step() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.rules.index"
