"""Slices become indexes, and nothing else changes."""

from __future__ import annotations

import pytest

from vetline.match.python.slices import indexed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a[:100]", "a[0   ]"),
        ("a[:]", "a[0]"),
        ("a['x'][1:2, ::3].b[c]", "a['x'][0       ].b[c]"),
        ("a[b[1:2]:c]", "a[0       ]"),
        ("a[b[1:2]]", "a[b[0  ]]"),
        ("a[\n  1:  # so\n]", "a[\n0         \n]"),
        ("def f(a: list[int]): return {1: [2]}, a[1], (lambda: [a])", None),
        ("a[1:", None),
    ],
)
def test_slices_become_indexes_of_the_same_length(text: str, wanted: str | None) -> None:
    assert indexed(text.encode()).decode() == (text if wanted is None else wanted)
