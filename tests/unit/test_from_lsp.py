"""`lsp.from_lsp`: total over whatever JSON a client sends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.lsp import from_lsp
from vetline.session.documents import ContentChange

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["textDocument", "uri", "version", "text", "languageId", "contentChanges", "range", "start", "end", "line"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_nothing_raises(params: Any) -> None:
    from_lsp.opened(params)
    from_lsp.changed(params)
    from_lsp.document_uri(params)


def test_a_well_formed_change() -> None:
    where = {"start": {"line": 1, "character": 2}, "end": {"line": 3, "character": 4}}
    changes = [{"range": where, "rangeLength": 5, "text": "x"}, {"text": "all"}, {"range": None, "text": "null"}]
    changed = from_lsp.changed({"textDocument": {"uri": "file:///a", "version": 2}, "contentChanges": changes})
    assert changed == from_lsp.Changed("file:///a", 2, (ContentChange("x", (1, 2, 3, 4)), ContentChange("all"), ContentChange("null")), 0)


@pytest.mark.parametrize(
    "change", [None, 7, {}, {"text": 7}, {"text": "x", "range": 7}, {"text": "x", "range": {"start": {"line": True, "character": 0}}}]
)
def test_a_malformed_change_is_left_out_and_counted(change: Any) -> None:
    params = {"textDocument": {"uri": "file:///a", "version": "2"}, "contentChanges": [change, {"text": "y"}]}
    assert from_lsp.changed(params) == from_lsp.Changed("file:///a", None, (ContentChange("y"),), 1)


@pytest.mark.parametrize(
    ("uri", "root", "expected"),
    [
        ("file:///w/p/a.py", "/w/p", "a.py"),
        ("file:///w/p/d/a%20b.py", "/w/p/", "d/a b.py"),
        ("file:///w/p/../q/a.py", "/w/p", None),
        ("file:///w/pq/a.py", "/w/p", None),
        ("file:///w/p", "/w/p", None),
        ("file:///a.py", "/", "a.py"),
        ("untitled:a.py", "/w/p", None),
        ("file://%zz", "/w/p", None),
        ("", "/w/p", None),
    ],
)
def test_relative_paths(uri: str, root: str, expected: str | None) -> None:
    assert from_lsp.relative_path(uri, root) == expected
