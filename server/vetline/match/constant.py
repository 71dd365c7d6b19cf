"""What is known of the value of an expression, in every language."""

from __future__ import annotations

from typing import Any, NamedTuple


class Constant(NamedTuple):
    """`kind` is that of the literal node it equals: "Str", "Int", "Float", "Bool", "Null", "Imag"; or "Any".

    A value of None means that only the kind is known, but for "Null". `UNCERTAIN` is what we could not compute.
    """

    kind: str
    value: Any


UNCERTAIN = Constant("Uncertain", None)
"""Where the tree is too deep for us: Semgrep may know a constant or not."""
