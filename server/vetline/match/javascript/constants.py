"""The constant value of a JavaScript expression, as Semgrep computes it. Numbers are floats, and nothing is computed of them."""

from __future__ import annotations

from functools import reduce

from vetline.match.constant import UNCERTAIN, Constant
from vetline.match.python import constants
from vetline.match.python.constants import Lookup
from vetline.match.tree import Node

VALUED = frozenset({"Id", "Dot", "OpCall", "Call", "Seq", "Str", "Float", "Bool", "Null", "Undefined", "Regexp", "FString", "Tagged", "Conditional"})
_LITERALS = frozenset({"Str", "Bool", "Null", "Undefined", "Regexp"})
STEPS = frozenset({"IncrPrefix", "IncrPostfix", "DecrPrefix", "DecrPostfix"})
_CONCATENATED = "concat"


def value_of(node: Node, lookup: Lookup) -> Constant | None:
    """The value of an expression; `lookup` gives that of an `Id`, and of a field of `this`. An empty template has one only for a variable, and
    so has a call: for one that is followed."""
    if node.kind in ("FString", "Tagged") and not node.children:
        return None
    return _value(node, lookup, False)


def flow_value_of(node: Node, lookup: Lookup) -> Constant | None:
    """The value of what is assigned to a variable whose value is followed."""
    return _value(node, lookup, True)


def is_own_field(node: Node) -> bool:
    """`this.x`, whose value is known where it is used, but not that of a variable that is set to it."""
    return node.kind == "Dot" and node.children[0].kind == "SelfId" and node.children[0].value == "this"


def _value(node: Node, lookup: Lookup, flow: bool) -> Constant | None:
    kind = node.kind
    if kind == "Id":
        return lookup(node)
    if kind in _LITERALS:
        return Constant(kind, node.value)
    if kind == "Float":
        return Constant("Float", node.value if isinstance(node.value, (int, float)) else None)
    if is_own_field(node):
        return lookup(node.children[1])
    if kind in ("FString", "Tagged"):
        parts = [_value(part, lookup, flow) for part in node.children]
        return reduce(_joined, parts) if parts else Constant("Str", "")
    if kind == "Conditional":
        return _either(_value(node.children[1], lookup, flow), _value(node.children[2], lookup, flow))
    if kind == "Seq":
        return None if is_own_field(node.children[-1]) else _value(node.children[-1], lookup, flow)
    if kind == "Call":
        return _concatenation(node, lookup) if flow else None
    if kind == "Assign" and flow:
        return _value(node.children[1], lookup, flow)
    if kind == "OpCall":
        first, operations = constants.left_spine(node)
        if not operations:
            operator, *operands = node.children
            return _operation(operator.value, [_value(operand, lookup, flow) for operand in operands], flow)
        made = _value(first, lookup, flow)
        for one in operations:
            made = _operation(one.children[0].value, [made, _value(one.children[2], lookup, flow)], flow)
        return made
    return None


def _operation(operator: str, operands: list[Constant | None], flow: bool) -> Constant | None:
    if operator == "Nullish":
        left, right = operands
        return right if left is not None and left.kind == "Null" else left
    if operator == "Plus" and len(operands) == 2 and operands[0] is not None and operands[0].kind == "Str":
        return _joined(*operands)
    if operator == "Plus" and len(operands) == 1 and flow:
        return operands[0]
    if len({operand.kind for operand in operands if operand is not None}) > 1:
        return None
    if any(operand is not None and operand.kind in ("Null", "Undefined", "Float", "Regexp") for operand in operands):
        return None
    return (constants.flow_operation if flow else constants.operation)(operator, operands)


def _joined(left: Constant | None, right: Constant | None) -> Constant | None:
    if left is None or right is None or left.kind != "Str" or right.kind not in ("Str", "Float"):
        return None
    if right.kind == "Float":
        right = _shown(right)
    return Constant("Str", None if left.value is None or right.value is None else left.value + right.value) if right is not UNCERTAIN else UNCERTAIN


def _shown(number: Constant) -> Constant:
    value = number.value
    if value is None or abs(value) >= 1e15:
        return UNCERTAIN
    return Constant("Str", str(int(value)) if value == int(value) else f"{value:.12g}")


def _concatenation(call: Node, lookup: Lookup) -> Constant | None:
    """`"a".concat("b")`."""
    function = call.children[0]
    if function.kind != "Dot" or function.value != _CONCATENATED:
        return None
    parts = [None if is_own_field(part) else _value(part, lookup, True) for part in (function.children[0], *call.children[1:])]
    if any(part is None or part.kind != "Str" for part in parts):
        return None
    return reduce(_joined, parts)


def _either(left: Constant | None, right: Constant | None) -> Constant | None:
    return None if left is None or right is None else constants.join(left, right)
