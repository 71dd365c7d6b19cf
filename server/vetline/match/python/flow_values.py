"""Known values of variables at one point of a program, for following them through it.

A `Values` is never changed in place; None instead of one says that the point is not reached.
"""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match.constant import Constant
from vetline.match.python.constants import join
from vetline.match.python.module_names import Binding
from vetline.match.tree import Node

Key = tuple[str, int, bool] | int
Values = dict[Key, Constant]
NOTHING_KNOWN: Values = {}


def key_of(node: Node) -> Key | None:
    """What the name of a node is known by in `Values`; None if it was not resolved."""
    binding = node.binding
    if not isinstance(binding, Binding):
        return None
    if binding.ordinal < 0:
        return binding.ordinal
    return node.value, binding.ordinal, binding.imported is None


def of_module(values: Values | None) -> Values | None:
    """Without the variables of a single segment."""
    return None if values is None else {key: value for key, value in values.items() if not isinstance(key, int)}


def without(values: Values | None, node: Node) -> Values | None:
    key = key_of(node)
    if not values or key not in values:
        return values
    return {other: value for other, value in values.items() if other != key}


def meet(ends: Sequence[Values | None]) -> Values | None:
    """What is known whichever way was taken."""
    reached = [end for end in ends if end is not None]
    if not reached:
        return None
    known = reached[0]
    for end in reached[1:]:
        if end is not known:
            known = {key: join(value, end[key]) for key, value in known.items() if key in end}
    return known
