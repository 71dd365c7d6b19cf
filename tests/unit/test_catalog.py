"""Rules put into words, near misses of their names, and examples from fixtures."""

from __future__ import annotations

import pytest

from vetline.core.catalog import Catalog, Example, example_of, markdown, prose
from vetline.core.finding import Severity
from vetline.core.rule import RuleInfo

INFO = RuleInfo(
    "shell-call",
    "A shell parses this.",
    Severity.ERROR,
    category="injection",
    cwe=("CWE-78",),
    owasp=("A03:2021",),
    why="Because.",
    instead="Use a list.\n\n    run([x])",
    references=("https://example.test/x",),
)
CATALOG = Catalog.of([INFO, RuleInfo("weak-hash", "m", Severity.INFO, category="crypto")])

FIXTURE = """import os

# ok: shell-call
safe()

def f():
    # ruleid: other-rule, shell-call
    run(
        x,
    )
    # ruleid: shell-call
    run(y)
"""


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("shel-call", " Did you mean shell-call?"),
        ("cryptoo", " Did you mean crypto?"),
        ("hash", " Did you mean weak-hash?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_suggestions(name: str, suggestion: str) -> None:
    assert CATALOG.suggestion(name) == suggestion


def test_the_catalog_knows_rules_categories_and_its_own_findings() -> None:
    assert CATALOG.find("shell-call") is INFO
    assert CATALOG.find("none") is None
    assert CATALOG.knows("crypto") and CATALOG.knows("unused-suppression") and not CATALOG.knows("cry")
    assert set(CATALOG.categories) == {"crypto", "injection", "suppression"}


def test_a_page_holds_everything() -> None:
    page = markdown(INFO, Example("run(\n    x)", "run([x])"))
    for part in ("# shell-call", "A shell parses this.", "error", "CWE-78", "A03:2021", "Because.", "    run([x])", "    run(\n        x)"):
        assert part in page
    assert "<https://example.test/x>" in page
    assert not markdown(INFO, heading=False).startswith("#")


def test_examples_come_from_annotations() -> None:
    assert example_of("shell-call", FIXTURE) == Example("run(\n    x,\n)")
    assert example_of("shell-call", FIXTURE, FIXTURE.replace("run(\n        x,", "call(\n        x,")) == Example(
        "run(\n    x,\n)", "call(\n    x,\n)"
    )
    assert example_of("shell-call", FIXTURE, FIXTURE) == Example("run(\n    x,\n)")
    assert example_of("none", FIXTURE) is None
    assert example_of("shell-call", None) is None
    assert example_of("x", "# todoruleid: x\nrun()\n") is None
    assert example_of("x", "# ruleid: x") is None
    assert example_of("x", "  {/* ruleid: x */}\n  <a>\n    b\n  </a>\n") == Example("<a>\n  b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a <script> too", "a `<script>` too"),
        ("`<img src=x>` in a name, though a <script> would not", "`<img src=x>` in a name, though a `<script>` would not"),
        ("is x <y or 1 < 2", "is x \\<y or 1 < 2"),
        ("Write:\n\n    <b>{name}</b>\n\nnot </b>", "Write:\n\n    <b>{name}</b>\n\nnot `</b>`"),
        ("see <https://example.test/x>", "see <https://example.test/x>"),
    ],
)
def test_tags_are_shown_and_made_none(text: str, shown: str) -> None:
    assert prose(text) == shown
    assert shown in markdown(RuleInfo("own", "m", Severity.INFO, why=text))
