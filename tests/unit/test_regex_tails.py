"""A text without the end of a regex has no match of it, and ends that cannot be looked for alone are known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.match.formula import RegexLeaf
from vetline.match.leaves import regex_matches
from vetline.match.regex_tails import tail_of
from vetline.match.regexes import compile_regex

TAILED = {
    r"(?P<HEAD>x*)a(?:b|c)*?(?P=HEAD)(?P<TAIL>stop(?:[ ab]|$))": "stop",
    r"a(?:b|\))*(?<=b)stop\b": "stop",
    r"^a(?:(?>b+)|c)+(?:stop|stopped)?stopx{0,2}$": "stop",
    r"a(?:b)*(?P<END>stop(?=b))": "stop",
    r"(?:a|b)+\xabcdef": "cdef",
}
WHOLE = [
    r"a(?:b)*",  # ends in nothing
    r"stop[ab]*stop",  # repeats no group
    r"(?:a|b)*stop|c",  # ends in one of two ways
    r"(a)(?:b)*stop\1",
    r"(?P<A>a)(?:b)*stop(?P=A)",
    r"(?:a)*stop(?:s|(?#)b)",
    r"(?i)(?:a|b)*stop",
    r"(?:a|b)*(?i:stop)",
    r"(?:a|b)*stop?",  # too short a text
    r"(?:a|b)*[s]top",
]


@pytest.mark.parametrize("text", TAILED)
def test_the_end_begins_with_a_text(text: str) -> None:
    tail = tail_of(compile_regex(text, multiline=True))
    assert tail is not None and tail.start == TAILED[text]


@pytest.mark.parametrize("text", WHOLE)
def test_others_are_looked_for_as_a_whole(text: str) -> None:
    assert tail_of(compile_regex(text, multiline=True)) is None


texts = st.lists(st.sampled_from(["x", "a", "b", "c", "ab", "stop", "stopx", "sto", "é", " ", ")", "\n"]), max_size=12).map("".join)


@given(st.sampled_from(sorted(TAILED)), texts)
def test_the_matches_are_those_of_the_whole(text: str, looked_at: str) -> None:
    regex = compile_regex(text, multiline=True)
    tailed, whole = RegexLeaf(regex, text, False, None), RegexLeaf(regex, text, False, None)
    whole.__dict__["tail"] = None
    spans = [[(one.start, one.end) for one in regex_matches(leaf, looked_at, 1.0) or ()] for leaf in (tailed, whole)]
    assert spans[0] == spans[1]


def test_a_text_that_begins_many_ends_costs_no_more_than_a_few() -> None:
    tail = tail_of(compile_regex(r"a(?:b)*stop(?:;|:)"))
    assert tail is not None and not tail.may_occur("stop" * 99, 1.0) and tail.may_occur("stop" * 101, 1.0)
