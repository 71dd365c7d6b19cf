"""What metavariables are bound to, and when two bound things are the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from vetline.match.shapes import imported_path, written_path
from vetline.match.tree import LAST_ASSIGNED, ONE_NAME, Node, Wrapped

Bindings = dict[str, "Bound"]
"""Metavariable (`$X`, `$...ARGS`) -> what it is bound to. Never changed in place: binding makes a new one."""

_NAME_KINDS = frozenset({"Id", "Name", "PatId", "SelfId"})
_LITERALS = frozenset({"Str", "Int", "Float", "Bool", "Null", "Undefined", "Imag", "Regexp"})
_SAME_KIND = {"Name": "Id", "PatId": "Id", "PatTuple": "Tuple", "PatList": "List"}


@dataclass(frozen=True, slots=True)
class Bound:
    """One or several nodes (several for `$...ARGS` only); `is_text` when `"$X"` bound the inside of a string, `of_parameters` when
    `$...ARGS` did those of a function: to Semgrep no parameters are not the same as no arguments.

    The nodes' offsets count from `base`, the start of their segment.
    """

    nodes: tuple[Node, ...]
    is_text: bool = False
    base: int = 0
    of_parameters: bool = False
    is_common: bool = False
    """See `common_import`."""
    names: Any = field(default=None, compare=False, repr=False)
    """Those of the nodes' segment, where another may ask what they stand for."""

    @property
    def start(self) -> int:
        return self.base + min((_span(node)[0] for node in self.nodes), default=0)

    @property
    def end(self) -> int:
        return self.base + max((_span(node)[1] for node in self.nodes), default=0)

    def moved(self, base: int, names: Any = None) -> Bound:
        return Bound(self.nodes, self.is_text, self.base + base, self.of_parameters, self.is_common, self.names or names)


def _span(node: Node) -> tuple[int, int]:
    return node.inside if isinstance(node, Wrapped) and node.kind in _NAME_KINDS else (node.start, node.end)


def bind(names: Any, bindings: Bindings, metavariable: str, bound: Bound) -> tuple[Bindings, ...]:
    """`bindings` with one more, or nothing when the metavariable is bound to something else. `$_` binds nothing."""
    if metavariable == "$_":
        return (bindings,)
    earlier = bindings.get(metavariable)
    if earlier is None:
        return ({**bindings, metavariable: bound},)
    if len(earlier.nodes) != len(bound.nodes) or earlier.of_parameters != bound.of_parameters:
        return ()
    for left, right in zip(earlier.nodes, bound.nodes, strict=True):
        if not same(names, left, right, earlier.names, bound.names):
            return ()
    return (bindings,)


def same(names: Any, left: Node, right: Node, left_names: Any = None, right_names: Any = None) -> bool:
    """Equal as programs: spans, quotes, parentheses and white space do not count; a name with a known value equals that value as a
    literal, but no other name and nothing that is computed; a name equals itself only where it stands for the same variable, as far as that is known."""
    if _is_bound_self(left, right) or _is_bound_self(right, left):
        return False
    if names is None:
        return _same_tree(left, right)
    if (left.binding is LAST_ASSIGNED) != (right.binding is LAST_ASSIGNED):
        return False
    if _same_tree(left, right):
        return _same_variables(names, left, right, left_names)
    if left.kind == "Dotted" and right.kind == "Id" and names.imported(right) == _parts(left):
        return True  # `import a as b` and `b`
    if not ((left.kind == "Id" and right.kind in _LITERALS) or (left.kind in _LITERALS and right.kind == "Id")):
        return False
    one = (left_names or names).constant(left)
    other = (right_names or names).constant(right) if one is not None else None
    if one is None or other is None or (one.value is None and one.kind not in ("Null", "Undefined")):
        return False
    return (one.kind, one.value) == (other.kind, other.value)


def _parts(dotted: Node) -> tuple[str, ...]:
    """`from .a import b` imports `.`, `a`, `b`."""
    return tuple(str(part.value) for part in dotted.children) if dotted.children else tuple(str(dotted.value).split("."))


def common_import(names: Any, left: Bound, right: Bound) -> Bound | None:
    """What two different bindings have in common where one is what the other was imported as, or both were imported as the same:
    `o` and `os` after `import os as o`. Semgrep binds what is imported to its path, too."""
    if len(left.nodes) != 1 or len(right.nodes) != 1 or left.is_text or right.is_text:
        return None
    one, other = left.nodes[0], right.nodes[0]
    if one.kind == "Name" and other.kind == "Id" and one.value == other.value and getattr(one.binding, "imported", None) is not None:
        return left if names.imported(other) == one.binding.imported else None
    ways = []
    for node in (left.nodes[0], right.nodes[0]):
        if node.kind == "Dotted":  # an import itself
            return None
        path = names.imported(node) if node.kind == "Id" else None
        ways.append((node,) if path is None else (node, imported_path(path, node)))
    if len(ways[0]) == len(ways[1]) == 1:
        return None
    return next((Bound((one,), base=left.base, is_common=True) for one in ways[0] for other in ways[1] if same(names, one, other)), None)


def _same_tree(left: Node, right: Node) -> bool:
    if left is right:
        return True
    if left.kind != right.kind and "PatExpr" in (left.kind, right.kind):
        return _same_tree(_bound(left), _bound(right))
    if left.kind != right.kind and "Dotted" in (left.kind, right.kind):
        return _dotted(left) == _dotted(right)
    if _SAME_KIND.get(left.kind, left.kind) != _SAME_KIND.get(right.kind, right.kind):
        return False
    if left.value != right.value:
        return False
    if left.kind in _NAME_KINDS:
        return True
    if len(left.children) != len(right.children):
        return False
    return all(_same_tree(one, other) for one, other in zip(left.children, right.children, strict=True))


def _bound(node: Node) -> Node:
    """`a.b`, which `for a.b in c` binds."""
    return node.children[0] if node.kind == "PatExpr" else node


def _is_bound_self(left: Node, right: Node) -> bool:
    """Whether one is what `for cls in c` binds and the other an expression: to Semgrep these words are names where they are bound alone."""
    return left.kind == "PatExpr" != right.kind and left.children[0].kind == "SelfId"


def _dotted(node: Node) -> object:
    """`a.b` as an import writes it, and as an expression does."""
    return node.value if node.kind == "Dotted" or node.kind in _NAME_KINDS else ".".join(written_path(node)) or node


def _same_variables(names: Any, left: Node, right: Node, left_names: Any) -> bool:
    """Of equal trees: whether no name stands for one variable here and for another there. A name alone that stands for nothing
    equals any of its kind, one within an expression or of a module only another such."""
    if left is right:
        return True
    if left.kind == "Dotted" and right.kind in _NAME_KINDS:
        names.resolve()
        return right.binding is None or (right.kind != "Name" and right.binding.is_import)
    if left.kind == "Dotted" and left.binding is ONE_NAME and right.kind == "Dot":
        return False
    pairs = [(left, right)]
    all_known: bool | None = None
    while pairs:
        one, other = pairs.pop()
        if one.kind in _NAME_KINDS and other.kind in _NAME_KINDS:
            if all_known is None:
                all_known = names.resolve()
                if left_names is not None:
                    left_names.resolve()
            if one.binding != other.binding:
                if (all_known and one is not left) or (one.binding is not None and other.binding is not None):
                    return False
        elif one.kind != other.kind and "PatExpr" in (one.kind, other.kind):
            pairs.append((_bound(one), _bound(other)))
        elif one.kind == "Dotted" and other.kind == "Dot" and one.children:  # left to right there, the last name outermost here
            pairs.append((one.children[-1], other.children[1]))
            pairs.append((Node("Dotted", one.start, one.end, "", one.children[:-1]), other.children[0]))
        elif one.kind == "Dotted" and len(one.children) == 1:
            pairs.append((one.children[0], other))
        elif len(one.children) == len(other.children):
            pairs.extend(zip(one.children, other.children, strict=True))
    return True
