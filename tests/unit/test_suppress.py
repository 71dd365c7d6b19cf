"""Suppressing comments: which findings they hide, and what is said of idle and blanket ones."""

from __future__ import annotations

import re

import pytest

from vetline.core import suppress
from vetline.core.finding import Confidence, Finding, Severity, Span
from vetline.core.rule import Policy
from vetline.core.text import Text

KNOWN = frozenset({"eval-it", "load-it", "other"})


def finding(text: Text, word: str, rule: str = "eval-it") -> Finding:
    start = text.data.index(word.encode())
    return Finding(rule, "message", Severity.ERROR, Confidence.HIGH, "injection", Span(start, start + len(word.encode())))


def statement_at(text: Text):
    """Statements as Python's tokens would give them, near enough: from a line that starts one to where its brackets close."""

    def span(offset: int) -> Span:
        line = text.lines.line_of(offset)
        first = line
        for candidate in range(line, -1, -1):
            body = text.data[text.lines.start_of(candidate) : text.lines.end_of(line)]
            if body.count(b"(") >= body.count(b")") or candidate == line:
                first = candidate
            else:
                break
            if not text.data[text.lines.start_of(candidate) : text.lines.end_of(candidate)].startswith((b" ", b")")):
                break
        last = first
        while True:
            body = re.sub(rb"#[^\n]*", b"", text.data[text.lines.start_of(first) : text.lines.end_of(last)])
            if body.count(b"(") <= body.count(b")") or last + 1 >= len(text.lines):
                return Span(text.lines.start_of(first), text.lines.end_of(last))
            last += 1

    return span


def survivors(code: str, *rules: str, word: str = "eval(x)", today: str | None = "2026-06-01") -> list[str]:
    text = Text.of(code)
    found = [finding(text, word, rule) for rule in rules or ("eval-it",)]
    return [one.rule for one in suppress.apply(text, found, statement_at(text), today)]


def audited(code: str, *rules: str, policy: Policy | None = None, ran: frozenset[str] = KNOWN, today: str = "2026-06-01") -> list[Finding]:
    text = Text.of(code)
    found = [finding(text, "eval(x)", rule) for rule in rules]
    audit = suppress.Audit(policy or Policy(), ran, (KNOWN,))
    kept = suppress.apply(text, found, statement_at(text), today, audit=audit)
    return [one for one in kept if one.category == "suppression"]


@pytest.mark.parametrize(
    "code",
    [
        "eval(x)  # vetline: ignore[eval-it] the input is ours",
        "eval(x)  # vetline: ignore[eval-it]",
        "eval(x)  #vetline:ignore[eval-it]",
        "eval(x)  # vetline: ignore [ other , eval-it ]",
        "eval(x)  # vetline: ignore",
        "eval(x)  # VETLINE: no\n".replace("VETLINE: no", "vetline: IGNORE[eval-it]"),
        "eval(x)  # noqa: S307  # vetline: ignore[eval-it] why  # type: ignore",
        "# vetline: ignore[eval-it] why\neval(x)",
        "# vetline: ignore[eval-it] why\n# more prose\neval(x)",
        "call(\n    1,\n    eval(x),\n    2,\n)  # vetline: ignore[eval-it]",
        "call(  # vetline: ignore[eval-it]\n    1,\n    eval(x),\n)",
        "call(\n    # vetline: ignore[eval-it]\n    1,\n    eval(x),\n)",
        "# vetline: ignore-start[eval-it]\na\neval(x)\n# vetline: ignore-end[eval-it]\n",
        "# vetline: ignore-start[eval-it]\na\neval(x)\n# vetline: ignore-end\n",
        "# vetline: ignore-start\na\neval(x)\n# vetline: ignore-end\n",
        "# vetline: ignore-start[eval-it]\na\neval(x)\n",
        "eval(x)  # vetline: ignore[eval-it] until=2026-06-01 until the port is done",
        "eval(x)  # vetline: ignore[eval-it] (until=2027-01-01)",
        "eval(x)  # nosemgrep",
        "eval(x)  # nosem",
        "eval(x)  # nosemgrep: eval-it",
        "eval(x)  # nosemgrep:other,eval-it",
        "eval(x)  # nosemgrep: other, eval-it",
        "eval(x)  # nosemgrep: rules.python.injection.eval-it",
        "eval(x)  # reviewed, nosemgrep: eval-it",
        "# nosemgrep: eval-it\neval(x)",
        "é = 'ä'; eval(x)  # vetline: ignore[eval-it] é",
        "a\r\neval(x)  # vetline: ignore[eval-it]\r\nb",
        "a\x0c\neval(x)  # vetline: ignore[eval-it]",
        "eval(x); // vetline: ignore[eval-it] why",
        "eval(x); /* vetline: ignore[eval-it] why */ b();",
        "/* vetline: ignore[eval-it] why */\neval(x)",
        "/** vetline: ignore[eval-it] */\n// more\neval(x)",
        "  {/* vetline: ignore[eval-it] why */}\neval(x)",
        "eval(x); // nosemgrep: eval-it",
        "eval(x); /* nosemgrep: eval-it */",
        "/* reviewed, nosemgrep */\neval(x)",
    ],
)
def test_suppresses(code: str) -> None:
    assert survivors(code) == []


@pytest.mark.parametrize(
    "code",
    [
        "eval(x)",
        "eval(x)  # vetline: ignore[other]",
        "eval(x)  # vetline: ignored",
        "eval(x)  # vetline: ignore-this",
        "eval(x)  # vetline ignore",
        "eval(x)  # not vetline: ignore[eval-it]",
        "a  # vetline: ignore[eval-it]\neval(x)",
        "eval(x)\n# vetline: ignore[eval-it]",
        "# vetline: ignore[eval-it]\n\neval(x)",
        "# vetline: ignore-start[other]\neval(x)\n# vetline: ignore-end[other]",
        "# vetline: ignore-start[eval-it]\n# vetline: ignore-end[eval-it]\neval(x)",
        "# vetline: ignore-end\neval(x)",
        "eval(x)  # vetline: ignore[eval-it] until=2026-05-31",
        "eval(x)  # vetline: ignore[eval-it] until=soon",
        "eval(x)  # vetline: ignore[eval-it] until=2026-02-30",
        "eval(x)  # vetline: ignore[eval-it] until=20270101",
        "eval(x)  # nosemgrep: other",
        "eval(x)  # nosemgreppy",
        "a  # nosemgrep\neval(x)",
        "a; /* vetline: ignore[eval-it] */\neval(x)",
        "/* vetline: ignore[eval-it] */ a\neval(x)",
        "eval(x); /* vetline: ignore[other] */",
        "eval(x); /* nosemgrep: other */",
    ],
)
def test_does_not_suppress(code: str) -> None:
    assert survivors(code) == ["eval-it"]


def test_only_the_named_rules_go() -> None:
    assert survivors("eval(x)  # vetline: ignore[eval-it]", "eval-it", "other") == ["other"]
    assert survivors("eval(x)  # vetline: ignore", "eval-it", "other") == []


def test_no_date_known_ends_nothing() -> None:
    assert survivors("eval(x)  # vetline: ignore[eval-it] until=2001-01-01", today=None) == []


def test_nested_ranges_close_the_nearest_of_their_ids() -> None:
    code = (
        "# vetline: ignore-start[eval-it]\n# vetline: ignore-start[other]\n# vetline: ignore-end[other]\neval(x)\n"
        "# vetline: ignore-end[eval-it]\n"
    )
    assert survivors(code, "eval-it", "other") == ["other"]


def test_text_in_a_string_is_no_comment_to_who_knows() -> None:
    text = Text.of('s = "# vetline: ignore[eval-it]"; eval(x)')
    found = [finding(text, "eval(x)")]
    kept = suppress.apply(text, found, statement_at(text), None, is_comment=lambda offset: False)
    assert kept == tuple(found)


def test_text_without_comments_is_returned_untouched() -> None:
    text = Text.of("eval(x)\n" * 3)
    found = (finding(text, "eval(x)"),)

    def never(offset: int) -> Span:
        raise AssertionError("no statement is looked for without a comment")

    assert suppress.apply(text, found, never, None) == found


@pytest.mark.parametrize(
    ("code", "rules", "messages"),
    [
        ("eval(x)  # vetline: ignore[eval-it]", ["eval-it"], []),
        ("eval(x)  # vetline: ignore[eval-it]", [], ["no longer suppresses"]),
        ("eval(x)  # vetline: ignore[eval-it, other]", ["eval-it"], ["`other` is no longer found"]),
        ("eval(x)  # vetline: ignore[eval-it, nonsense]", ["eval-it"], ["No rule is named `nonsense`"]),
        ("eval(x)  # vetline: ignore", ["eval-it"], ["suppresses every rule"]),
        ("eval(x)  # vetline: ignore[]", [], ["suppresses every rule"]),
        ("eval(x)  # nosemgrep", ["eval-it"], ["suppresses every rule"]),
        ("eval(x)  # nosemgrep: eval-it", [], []),
        ("eval(x)  # nosemgrep: theirs", [], []),
        ("eval(x)  # vetline: ignore[eval-it] until=2026-01-01", ["eval-it"], ["expired on 2026-01-01"]),
        ("eval(x)  # vetline: ignore[eval-it] until=never", ["eval-it"], ["needs a date"]),
        ("# vetline: ignore-start[eval-it]\neval(x)", ["eval-it"], ["No ignore-end follows"]),
        ("eval(x)\n# vetline: ignore-end", [], ["No ignore-start stands before"]),
        ("# vetline: ignore-start[eval-it]\neval(x)\n# vetline: ignore-end", ["eval-it"], []),
        ("# vetline: ignore-start[eval-it]\neval(x)\n# vetline: ignore-end", [], ["no longer suppresses"]),
        ("# vetline: ignore-start\neval(x)\n# vetline: ignore-end", ["eval-it"], ["suppresses every rule"]),
    ],
)
def test_comments_are_audited(code: str, rules: list[str], messages: list[str]) -> None:
    found = audited(code, *rules)
    assert len(found) == len(messages), [one.message for one in found]
    for one, message in zip(found, messages, strict=True):
        assert message in one.message
        assert len(one.message) <= 120
        assert one.severity is Severity.INFO


def test_a_rule_that_did_not_run_leaves_its_comment_alone() -> None:
    assert audited("eval(x)  # vetline: ignore[eval-it]", ran=frozenset({"other"})) == []


def test_the_policy_decides_what_is_said_of_comments() -> None:
    idle, blanket = "eval(x)  # vetline: ignore[other]", "eval(x)  # vetline: ignore"
    assert audited(idle, policy=Policy(report_unused_suppressions=False)) == []
    assert audited(idle, policy=Policy(ignore=frozenset({suppress.UNUSED.id}))) == []
    assert audited(blanket, policy=Policy(severity={suppress.BLANKET.id: None})) == []
    assert audited(blanket, policy=Policy(select=frozenset({"eval-it"}))) == []


@pytest.mark.parametrize(
    ("code", "fixed"),
    [
        ("eval(x)  # vetline: ignore[eval-it] why\nb", "eval(x)\nb"),
        ("eval(x)  # noqa  # vetline: ignore[eval-it] why", "eval(x)  # noqa"),
        ("eval(x)  # vetline: ignore[eval-it] why  # noqa", "eval(x)  # noqa"),
        ("    # vetline: ignore[eval-it] why\neval(x)", "eval(x)"),
        ("    # vetline: ignore[eval-it] why  # noqa\neval(x)", "    # noqa\neval(x)"),
        ("eval(x)\r\n# vetline: ignore[eval-it]\r\nb", "eval(x)\r\nb"),
        ("eval(x)\n# vetline: ignore[eval-it]", "eval(x)\n"),
        ("eval(x)\n# vetline: ignore-end\n", "eval(x)\n"),
        ("ä = eval(x)  # vetline: ignore[eval-it] ä", "ä = eval(x)"),
        ("eval(x); // vetline: ignore[eval-it] why", "eval(x);"),
        ("eval(x); /* vetline: ignore[eval-it] why */ b()", "eval(x); b()"),
        ("/* vetline: ignore[eval-it] why */ // more\neval(x)", "// more\neval(x)"),
        ("  {/* vetline: ignore[eval-it] why */}\neval(x)", "eval(x)"),
        ("{ // vetline: ignore[eval-it]\neval(x)", "{\neval(x)"),
    ],
)
def test_removal_of_an_idle_comment(code: str, fixed: str) -> None:
    (one,) = audited(code)
    (fix,) = one.fixes
    assert fix.safe
    assert apply_edits(code, one) == fixed


def test_removal_of_one_id_keeps_the_others() -> None:
    (one,) = audited("eval(x)  # vetline: ignore[other, eval-it] why", "eval-it")
    assert apply_edits("eval(x)  # vetline: ignore[other, eval-it] why", one) == "eval(x)  # vetline: ignore[eval-it] why"


def apply_edits(code: str, one: Finding) -> str:
    data = code.encode()
    for edit in reversed(one.fixes[0].edits):
        data = data[: edit.span.start] + edit.text.encode() + data[edit.span.end :]
    return data.decode()


@pytest.mark.parametrize(
    ("code", "word", "ids"),
    [
        ("eval(x)  # vetline: ignore[a, b] why", "ignore", ("a", "b")),
        ("x\neval(x)  # vetline: ignore", "vetline", ()),
        ("eval(x)  # vetline: ignore[a]", "eval", None),
        ("eval(x)  # nosemgrep: a", "nosem", ("a",)),
    ],
)
def test_ids_at_an_offset(code: str, word: str, ids: tuple[str, ...] | None) -> None:
    assert suppress.ids_at(Text.of(code), code.index(word)) == ids


def test_many_comments_in_a_large_file_stay_cheap() -> None:
    line = "value = eval(x)  # vetline: ignore[eval-it] reason\n"
    text = Text.of(line * 20_000)
    at = line.index("eval")
    found = [
        Finding("eval-it", "m", Severity.ERROR, Confidence.HIGH, "injection", Span(number * len(line) + at, number * len(line) + at + 7))
        for number in range(0, 20_000, 100)
    ]
    spans = []

    def statement(offset: int) -> Span:
        number = text.lines.line_of(offset)
        spans.append(number)
        return Span(text.lines.start_of(number), text.lines.end_of(number))

    assert suppress.apply(text, found, statement, None) == ()
    assert len(spans) == len(found)
