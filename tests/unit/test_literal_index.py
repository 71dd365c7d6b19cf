"""The literals in a text and its parts are those that a search for each finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vetline.match.literal_index import LiteralIndex
from vetline.match.regex_facts import ANY_CASE, BEHIND, holds_any

texts = st.text("abAB#é", min_size=1, max_size=4).map(str.encode)
literals = st.builds(
    lambda text, any_case, lead: (BEHIND + lead + b"\n" if lead else b"") + (ANY_CASE + text.lower() if any_case else text),
    texts,
    st.booleans(),
    st.sampled_from([b"", b"#", b"##"]),
)
lines = st.lists(st.text("abAB#é ", max_size=8).map(lambda line: (line + "\n").encode()), max_size=6)


@given(st.lists(literals, max_size=8), lines)
def test_each_part_holds_what_a_search_finds_there(wanted: list[bytes], parts: list[bytes]) -> None:
    index = LiteralIndex(wanted)
    starts = [sum(map(len, parts[:at])) for at in range(len(parts))]
    expected = [{one for one in wanted if holds_any(part, [one])} for part in parts]
    assert index.held_by_parts(b"".join(parts), starts) == expected
    assert [index.held(part) for part in parts] == expected
