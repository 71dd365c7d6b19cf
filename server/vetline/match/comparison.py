"""The expressions of `metavariable-comparison`, evaluated as Semgrep does.

The expression and what metavariables are bound to are evaluated alike: literals, lists, operators, `int`, `str` and
`re.match`, names whose value is known. Whatever else occurs, on whichever side of `and` or `or`, makes the whole false;
`base` changes nothing, `strip` reads each metavariable as `int(str($X))`.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from vetline.core.syntax import parse
from vetline.match.bindings import Bound
from vetline.match.python.context import Context
from vetline.match.python.pattern import written_as_python, written_metavariable
from vetline.match.python.statements import statements
from vetline.match.regexes import Undecided, compile_regex
from vetline.match.tree import Node, walk
from vetline.match.unify import Names

Value = int | float | bool | str | list[Any]
_NAMES = frozenset({"Id", "Name", "PatId", "SelfId"})


class Place(Protocol):
    @property
    def names(self) -> Names: ...

    def text(self, start: int, end: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Expression:
    """`metavariables` are all that it reads; `strip` is the option of that name."""

    tree: Node
    metavariables: frozenset[str]
    strip: bool = False

    def holds(self, bindings: Mapping[str, Bound], place: Place) -> bool:
        """For `import os as o`, whether it does with `o` or with `os`."""
        if self._holds(bindings, place):
            return True
        renamed = {name: _renamed(bindings[name], place) for name in self.metavariables & bindings.keys()}
        changed = any(bound is not bindings[name] for name, bound in renamed.items())
        return changed and self._holds({**bindings, **renamed}, place)

    def _holds(self, bindings: Mapping[str, Bound], place: Place) -> bool:
        try:
            return _Evaluation(place, bindings, self.strip).value(self.tree) is True
        except _Unknown:
            return False


class _Unknown(Exception):
    """What has no value for Semgrep."""


def original_of(node: Node, names: Names) -> str | None:
    """`os` for the `o` of `import os as o`: conditions on a name hold for either."""
    path = names.imported(node) if node.kind == "Id" else None
    return path[0] if path is not None and len(path) == 1 and path[0] != node.value else None


def _renamed(bound: Bound, place: Place) -> Bound:
    original = original_of(bound.nodes[0], place.names) if len(bound.nodes) == 1 else None
    return bound if original is None else Bound((Node("Id", bound.start, bound.end, original),))


def read(text: object, strip: bool = False) -> Expression:
    """Raises Undecided for what does not parse, and for what makes Semgrep itself give up on a file."""
    if not isinstance(text, str):
        raise Undecided("a comparison is not text")
    source = written_as_python(text.strip()).encode()
    root = parse("python", source)
    lowered = () if root.has_error else statements(Context(source), root)
    if len(lowered) != 1 or lowered[0].kind != "ExprStmt":
        raise Undecided("the comparison does not parse")
    tree = lowered[0].children[0]
    names: set[str] = set()
    for node in walk(tree):
        _check(node)
        name = written_metavariable(node.value) if node.kind == "Id" else None
        if name is not None:
            if name.startswith("$...") or name[1:].isdigit():
                raise Undecided(f"a comparison of {name} is left to Semgrep")
            names.add(name)
    return Expression(tree, frozenset(names), strip)


def _check(node: Node) -> None:
    if node.kind == "OpCall" and node.children[0].value in ("Div", "Mod", "Pow", "LSL", "ASR"):
        divisor = node.children[2]
        if divisor.kind not in ("Int", "Float") or not divisor.value or divisor.value > 63:
            raise Undecided("the comparison divides by, raises to or shifts by what is no small number")
    if node.kind == "Call" and _called(node) in ("today", "strptime"):
        raise Undecided("the comparison depends on the day")
    if node.kind == "Call" and _called(node) == "re.match" and len(node.children) == 3:
        if node.children[1].kind == "Str":
            compile_regex(str(node.children[1].value))
        elif node.children[1].kind != "EncodedStr":
            raise Undecided("the comparison's regex is no plain string")


class _Evaluation:
    def __init__(self, place: Place, bindings: Mapping[str, Bound], strip: bool) -> None:
        self.place, self.bindings, self.strip = place, bindings, strip

    def value(self, node: Node) -> Value:
        kind = node.kind
        if kind in ("Float", "Bool", "Str"):
            return _known(node.value)
        if kind == "Int":
            return _integer(node)
        if kind == "Id":
            return self._name(node)
        if kind == "List":
            return [self.value(child) for child in node.children]
        if kind == "OpCall":
            return _operation(str(node.children[0].value), [self.value(child) for child in node.children[1:]])
        if kind == "Call":
            return self._call(node)
        if kind in ("FString", "SeqConcat"):
            return self._constant(node)
        raise _Unknown

    def _name(self, node: Node) -> Value:
        metavariable = written_metavariable(node.value)
        if metavariable is None:
            return self._constant(node)
        if self.strip:
            return _to_integer(self._as_text(node))
        return self._bound(metavariable)

    def _bound(self, metavariable: str) -> Value:
        bound = self.bindings.get(metavariable)
        if bound is None or len(bound.nodes) != 1:
            raise _Unknown
        if bound.is_text:
            return _known(bound.nodes[0].value)
        return self.value(bound.nodes[0])

    def _constant(self, node: Node) -> Value:
        constant = self.place.names.constant(node)
        if constant is None or constant.kind not in ("Str", "Int", "Float", "Bool"):
            raise _Unknown
        return _known(constant.value)

    def _call(self, node: Node) -> Value:
        given = node.children[1:]
        function = _called(node)
        if function == "int" and len(given) == 1:
            return _to_integer(self.value(given[0]))
        if function == "str" and len(given) == 1:
            return self._as_text(given[0])
        if function == "re.match" and len(given) == 2 and given[0].kind == "Str":
            text = self.value(given[1])
            if isinstance(text, str):
                return _regex(str(given[0].value)).match(text) is not None
        raise _Unknown

    def _as_text(self, node: Node) -> str:
        """`str($X)`: what has no value is its source text."""
        metavariable = written_metavariable(node.value) if node.kind == "Id" else None
        if metavariable is not None and metavariable not in self.bindings:
            raise _Unknown
        try:
            value = self.value(node) if metavariable is None else self._bound(metavariable)
        except _Unknown:
            bound = Bound((node,)) if metavariable is None else self.bindings[metavariable]
            if len(bound.nodes) != 1:
                raise
            only = bound.nodes[0]
            return str(only.value) if only.kind in _NAMES else self.place.text(bound.start, bound.end)
        return _shown(value)


def _known(value: object) -> Value:
    if not isinstance(value, (int, float, str)):
        raise _Unknown
    return value


def _integer(node: Node) -> int:
    """Integers have 64 bits: decimal digits beyond have no value, others wrap round."""
    value = _known(node.value)
    if not isinstance(value, int) or value >= 1 << 64:
        raise _Unknown
    if value >= 1 << 63 and node.end - node.start == len(str(value)):
        raise _Unknown
    return _wrapped(value)


def _wrapped(value: int) -> int:
    return (value + (1 << 63)) % (1 << 64) - (1 << 63)


def _called(node: Node) -> str:
    function = node.children[0]
    if function.kind == "Id":
        return str(function.value)
    if function.kind == "Dot" and function.children[0].kind == "Id":
        return f"{function.children[0].value}.{function.value}"
    return ""


_OCAML_INTEGER = re.compile(r"-?(?:0[xX][0-9a-fA-F][0-9a-fA-F_]*|0[oO][0-7][0-7_]*|0[bB][01][01_]*|[0-9][0-9_]*)")


def _to_integer(value: Value) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not _OCAML_INTEGER.fullmatch(value):
        raise _Unknown
    plain = value.replace("_", "")
    number = int(plain, 0 if plain.lstrip("-")[:2].lower() in ("0x", "0o", "0b") else 10)
    if not -(1 << 62) <= number < 1 << 62:
        raise _Unknown
    return number


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        text = f"{value:.12g}"
        return text if any(letter in text for letter in ".en") else text + "."
    if isinstance(value, list):
        raise _Unknown
    return str(value)


@lru_cache(maxsize=256)
def _regex(text: str) -> Any:
    try:
        return compile_regex(text)
    except Undecided:
        raise _Unknown from None


# -- operators ---------------------------------------------------------------------------------------------------------


def _operation(name: str, operands: list[Value]) -> Value:
    if name in ("And", "Or"):
        if not all(isinstance(operand, bool) for operand in operands):
            raise _Unknown
        return all(operands) if name == "And" else any(operands)
    if len(operands) == 1:
        return _unary(name, operands[0])
    if len(operands) != 2:
        raise _Unknown
    left, right = operands
    if name in ("In", "NotIn"):
        held = _contains(left, right)
        return held is not None and held == (name == "In")
    if name in ("Eq", "NotEq"):
        both = _is_number(left) and _is_number(right)
        return (left == right if both else _equal(left, right)) == (name == "Eq")
    if not (_is_number(left) and _is_number(right)):
        raise _Unknown
    if name in _COMPARE:
        return _COMPARE[name](left, right)
    try:
        if isinstance(left, int) and isinstance(right, int):
            return _wrapped(_INTEGERS[name](left, right))
        return _FLOATS[name](float(left), float(right))  # type: ignore[arg-type]  # both are numbers
    except (KeyError, ArithmeticError, ValueError):
        raise _Unknown from None


def _unary(name: str, operand: Value) -> Value:
    if name == "Not" and isinstance(operand, bool):
        return not operand
    if _is_number(operand) and name in ("Minus", "Plus"):
        signed = -operand if name == "Minus" else operand  # type: ignore[operator]  # it is a number
        return _wrapped(signed) if isinstance(signed, int) else signed
    if name == "BitNot" and isinstance(operand, int) and not isinstance(operand, bool):
        return ~operand
    raise _Unknown


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _equal(left: Value, right: Value) -> bool:
    """Equal with their types: in a list 1 and 1.0 differ."""
    if type(left) is not type(right):
        return False
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_equal, left, right))
    return left == right


def _contains(item: Value, container: Value) -> bool | None:
    """None when neither `in` nor `not in` holds: what is no container holds nothing and lacks nothing."""
    if isinstance(container, list):
        return any(_equal(item, one) for one in container)
    if isinstance(container, str) and isinstance(item, str):
        return item in container
    return None


def _quotient(left: int, right: int) -> int:
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def _power(left: int, right: int) -> int:
    return pow(left, right, 1 << 64) if right >= 0 else int("")


def _shift(move: Callable[[int, int], int]) -> Callable[[int, int], int]:
    return lambda left, right: move(left, right) if right < 64 else int("")


_COMPARE: dict[str, Callable[..., bool]] = {"Gt": operator.gt, "GtE": operator.ge, "Lt": operator.lt, "LtE": operator.le}
_INTEGERS: dict[str, Callable[[int, int], int]] = {
    "Plus": operator.add,
    "Minus": operator.sub,
    "Mult": operator.mul,
    "Div": _quotient,
    "Mod": lambda left, right: left - right * _quotient(left, right),
    "Pow": _power,
    "BitAnd": operator.and_,
    "BitOr": operator.or_,
    "BitXor": operator.xor,
    "LSL": _shift(operator.lshift),
    "ASR": _shift(operator.rshift),
}
_FLOATS: dict[str, Callable[[float, float], float]] = {
    "Plus": operator.add,
    "Minus": operator.sub,
    "Mult": operator.mul,
    "Div": operator.truediv,
    "Mod": math.fmod,
    "Pow": math.pow,
}
