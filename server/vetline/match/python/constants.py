"""The constant value of an expression, as Semgrep computes it.

Semgrep has two evaluators that differ in details. One values expressions where they are matched and what module
variables are assigned (`value_of`); the other follows assignments through a function (`flow_value_of`), and knows at
least the kind of what it cannot compute: `n / 2` is some integer. Integers have 64 bits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from vetline.match.constant import Constant
from vetline.match.tree import Node

_SOME_STRING = Constant("Str", None)
_SOME_INTEGER = Constant("Int", None)
_SOME_BOOLEAN = Constant("Bool", None)
_ANY = Constant("Any", None)
_GENERAL_KINDS = frozenset({"Str", "Int", "Bool"})
_LITERALS = frozenset({"Str", "Int", "Float", "Bool", "Null", "Imag"})

Lookup = Callable[[Node], Constant | None]


def join(left: Constant, right: Constant) -> Constant:
    """What is known of a value that is one or the other."""
    if left == right:
        return left
    if left.kind == right.kind and left.kind in _GENERAL_KINDS:
        return Constant(left.kind, None)
    return _ANY


def value_of(node: Node, lookup: Lookup) -> Constant | None:
    """The value of an expression; `lookup` gives that of an `Id`."""
    kind = node.kind
    if kind == "Id":
        return lookup(node)
    if kind in _LITERALS:
        return _literal(node)
    if kind == "OpCall":
        return _chain(node, lambda operand: value_of(operand, lookup), operation)
    if kind == "EncodedStr":
        content: str = node.children[0].value
        return Constant("Str", _escaped(content) if node.value == "r" else content)
    if kind in ("FString", "SeqConcat", "Interpolation"):
        return _concatenation([value_of(part, lookup) for part in node.children])
    if kind == "Conditional":
        return _either(value_of(node.children[1], lookup), value_of(node.children[2], lookup))
    return None


def flow_value_of(node: Node, lookup: Lookup) -> Constant | None:
    """The value of what is assigned to a variable whose value is followed; `lookup` gives that of an `Id`."""
    kind = node.kind
    if kind == "Id":
        return lookup(node)
    if kind in _LITERALS:
        return _literal(node)
    if kind == "OpCall":
        return _chain(node, lambda operand: flow_value_of(operand, lookup), flow_operation)
    if kind in ("FString", "SeqConcat", "Interpolation"):
        return _plain_concatenation([flow_value_of(part, lookup) for part in node.children])
    if kind == "Conditional":
        return _either(flow_value_of(node.children[1], lookup), flow_value_of(node.children[2], lookup))
    if kind == "Assign":
        return flow_value_of(node.children[1], lookup)
    return None


def left_spine(node: Node) -> tuple[Node, list[Node]]:
    """`a + b + c` is `(a + b) + c`: the first operand and the operations on it, innermost first. A chain can be long."""
    operations: list[Node] = []
    while node.kind == "OpCall" and len(node.children) == 3:
        operations.append(node)
        node = node.children[1]
    operations.reverse()
    return node, operations


Operation = Callable[[str, Sequence[Constant | None]], Constant | None]


def _chain(node: Node, value: Lookup, operation: Operation) -> Constant | None:
    first, operations = left_spine(node)
    if not operations:
        operator, *operands = node.children
        return operation(operator.value, [value(operand) for operand in operands])
    made = value(first)
    for one in operations:
        operator, _, right = one.children
        made = operation(operator.value, [made, value(right)])
    return made


def _literal(node: Node) -> Constant:
    value = node.value
    if node.kind == "Int" and isinstance(value, int) and value.bit_length() > 63:
        # Decimal digits that do not fit have no value; others wrap round.
        value = value - (1 << 64) if value < 1 << 64 and value != _decimal_limit(node) else None
    return Constant(node.kind, value)


def _decimal_limit(node: Node) -> int | None:
    """The value itself if the literal can only be decimal: it is as long as its digits."""
    return node.value if isinstance(node.value, int) and node.end - node.start == len(str(node.value)) else None


def _either(left: Constant | None, right: Constant | None) -> Constant | None:
    return None if left is None or right is None else join(left, right)


# -- strings -----------------------------------------------------------------------------------------------------------


def _escaped(content: str) -> str:
    """Semgrep writes the value of `r"..."` (but not `R`, `rb`, ...) in OCaml's notation, bytes above 126 in decimal."""
    return "".join(_ESCAPES.get(byte) or (chr(byte) if 31 < byte < 127 else f"\\{byte:03}") for byte in content.encode())


_ESCAPES = {0x5C: r"\\", 0x22: r"\"", 0x0A: r"\n", 0x09: r"\t", 0x0D: r"\r", 0x08: r"\b"}


def _concatenation(parts: Sequence[Constant | None]) -> Constant | None:
    pieces: list[str] | None = []
    for part in parts:
        if part is None or part.kind not in ("Str", "Int", "Float") or (part.value is None and part.kind != "Str"):
            return None
        if part.value is None:
            pieces = None
        elif pieces is not None:
            pieces.append(_float_text(part.value) if part.kind == "Float" else str(part.value))
    return _SOME_STRING if pieces is None else Constant("Str", "".join(pieces))


def _plain_concatenation(parts: Sequence[Constant | None]) -> Constant | None:
    if any(part is None or part.kind != "Str" or part.value is None for part in parts):
        return None
    return Constant("Str", "".join(part.value for part in parts if part is not None))


def _float_text(value: float) -> str:
    text = f"{value:.12g}"
    return text if any(letter in text for letter in ".en") else text + "."


# -- operators ---------------------------------------------------------------------------------------------------------

_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "Eq": lambda left, right: left == right,
    "NotEq": lambda left, right: left != right,
    "Lt": lambda left, right: left < right,
    "LtE": lambda left, right: left <= right,
    "Gt": lambda left, right: left > right,
    "GtE": lambda left, right: left >= right,
}
_ARITHMETIC = frozenset({"Plus", "Minus", "Mult", "FloorDiv", "Mod", "Pow", "LSL", "ASR", "BitAnd", "BitOr", "BitXor"})
_BOOLEAN_PAIRS: dict[str, Callable[[bool, bool], bool]] = {
    "And": lambda left, right: left and right,
    "Or": lambda left, right: left or right,
    "Eq": lambda left, right: left == right,
    "NotEq": lambda left, right: left != right,
}


def operation(operator: str, operands: Sequence[Constant | None]) -> Constant | None:
    first = operands[0] if operands else None
    if first is None:
        return None
    if len(operands) == 1:
        return _unary(operator, first)
    if len(operands) != 2:
        return None
    second = operands[1]
    if operator == "Mult" and first.kind == "Str":
        return _SOME_STRING
    if second is None or first.kind != second.kind:
        return None
    if first.kind == "Str" and operator == "Plus":
        known = first.value is not None and second.value is not None
        return Constant("Str", first.value + second.value) if known else _SOME_STRING
    unknown = (first.value is None) + (second.value is None)
    if first.kind == "Int" and (operator in _ARITHMETIC or operator in _COMPARISONS):
        if unknown:
            return (_SOME_INTEGER if operator in _ARITHMETIC else _SOME_BOOLEAN) if unknown == 1 else None
        return _integer_pair(operator, first.value, second.value)
    if first.kind == "Bool" and operator in _BOOLEAN_PAIRS:
        if unknown:
            return _SOME_BOOLEAN if unknown == 1 else None
        return Constant("Bool", _BOOLEAN_PAIRS[operator](first.value, second.value))
    return None


def _unary(operator: str, operand: Constant) -> Constant | None:
    if operand.kind == "Int" and operator in ("Minus", "Plus", "BitNot"):
        return operand if operand.value is None else _fitting(_SIGNS[operator](operand.value))
    if operand.kind == "Bool" and operator == "Not":
        return operand if operand.value is None else Constant("Bool", not operand.value)
    return None


_SIGNS: dict[str, Callable[[int], int]] = {"Minus": lambda of: -of, "Plus": lambda of: of, "BitNot": lambda of: ~of}


def _integer_pair(operator: str, left: int, right: int) -> Constant | None:
    if operator in _COMPARISONS:
        return Constant("Bool", _COMPARISONS[operator](left, right))
    compute = _INTEGERS.get(operator)
    return None if compute is None else _fitting(compute(left, right))


def _fitting(value: int | None) -> Constant | None:
    return None if value is None or not -(1 << 63) <= value < 1 << 63 else Constant("Int", value)


def _remainder(left: int, right: int) -> int | None:
    return left % right if right and ((left < 0) == (right < 0) or left % right == 0) else None


def _power(left: int, right: int) -> int | None:
    if right < 0 or (right == 0 and left == 0) or (abs(left) > 1 and right > 64):
        return None
    return left**right


_INTEGERS: dict[str, Callable[[int, int], int | None]] = {
    "Plus": lambda left, right: left + right,
    "Minus": lambda left, right: left - right,
    "Mult": lambda left, right: left * right if left * right >= 0 or abs(right) > 1 else None,
    "FloorDiv": lambda left, right: left // right if right else None,
    "Mod": _remainder,
    "Pow": _power,
    "LSL": lambda left, right: left << right if (left >= 0 or right == 0) and 0 <= right < 64 else None,
    "ASR": lambda left, right: left >> right if 0 <= right < 64 else None,
    "BitAnd": lambda left, right: left & right,
    "BitOr": lambda left, right: left | right,
    "BitXor": lambda left, right: left ^ right,
}


def flow_operation(operator: str, operands: Sequence[Constant | None]) -> Constant | None:
    """The value of an operation where values are followed. Kinds outlive values: two strings compared are a string."""
    first = operands[0] if operands else None
    if first is None or len(operands) > 2:
        return None
    if len(operands) == 1:
        return _flow_unary(operator, first)
    second = operands[1]
    if operator == "Mult" and first.kind == "Str":
        return _SOME_STRING
    if second is None:
        return None
    if first.value is not None and first.kind == "Bool" and operator in ("And", "Or"):
        if first.value == (operator == "And"):
            return second
        if second.kind == "Bool" and second.value is not None:
            return first
    made: Constant | None = None
    if first.value is not None and second.value is not None and first.kind == second.kind:
        if first.kind == "Int":
            made = _flow_integer_pair(operator, first.value, second.value)
        elif first.kind == "Str" and operator == "Plus":
            made = Constant("Str", first.value + second.value)
    return made or _kind_of_both(first, second)


def _flow_unary(operator: str, operand: Constant) -> Constant | None:
    if operator == "Plus":
        return operand
    made = _unary(operator, operand)
    if made is not None:
        return made
    if _is_general(operand):
        return operand
    return Constant(operand.kind, None) if operand.kind in ("Int", "Bool") else None


def _flow_integer_pair(operator: str, left: int, right: int) -> Constant | None:
    if operator == "Div":
        return _fitting(left // right) if right and left % right == 0 else None
    if operator == "Mod" and (left < 0) != (right < 0):
        return None
    if operator == "Pow":
        if left < -1 and right % 2:
            return None
        if left == 0 and right == 0:
            return Constant("Int", 1)
    return _integer_pair(operator, left, right)


def _kind_of_both(left: Constant, right: Constant) -> Constant | None:
    if left.kind == right.kind and left.kind in _GENERAL_KINDS:
        return Constant(left.kind, None)
    return _ANY if _is_general(left) or _is_general(right) else None


def _is_general(constant: Constant) -> bool:
    """Whether only the kind is known."""
    return constant.value is None and constant.kind != "Null"
