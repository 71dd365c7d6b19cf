"""What functions and objects of a script keep of requests for others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import partial

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below
from vetline.match.javascript.nodes import FUNCTIONS, bound_names, called_name, members
from vetline.match.javascript.reach import CONDITIONS, looked_at

Holds = Callable[[SyntaxNode, frozenset[bytes]], bool]
"""Whether an expression gives a request's value, where variables of these names hold one."""
_Followed = Callable[[Function, frozenset[bytes], Holds], Iterator[tuple[SyntaxNode, frozenset[bytes]]]]
_OF_ITSELF = frozenset((
    b"trim", b"trimStart", b"trimEnd", b"toString", b"toLowerCase", b"toUpperCase", b"slice", b"substring", b"substr", b"split", b"join", b"concat",
    b"normalize", b"at", b"get", b"getAll", b"padStart", b"padEnd", b"param", b"query", b"json", b"text", b"formData", b"parseBody", b"queries",
))  # fmt: skip
"""Methods that give the object itself, or part of it, in whatever form."""
_OF_REQUEST = frozenset((b"param", b"query", b"json", b"text", b"formData", b"parseBody", b"queries"))
_OF_GIVEN = frozenset((b"String", b"decodeURIComponent", b"decodeURI", b"unescape", b"JSON.parse", b"Object.values", b"Object.entries", b"Array.from"))
"""What gives back what it is given."""
_ASIDE = re.compile(rb"\b(?:_?req(?:uest)?|ctx|c|context|event)\.(?:headers?|files?|url|get|nextUrl)\b")
"""Parts of a request that flow rules do not take for its text."""


def called_of(call: SyntaxNode) -> tuple[bytes, bool]:
    """The last name of what is called, and whether it is an object's; of what makes an object that of its class."""
    made = call.child_by_field_name("constructor") if call.type == "new_expression" else None
    return (made.text or b"", False) if made is not None else called_name(call)


def call_of(call: SyntaxNode) -> bytes:
    """How what gives a request's value to all that call it is kept: `name()`, `this.name()`."""
    function = call.child_by_field_name("function")
    return (function.text or b"") + b"()" if function is not None and function.type in ("identifier", "member_expression") else b""


class Keeping:
    """Reads what functions keep. `followed(function, names, holds)`: as `match.javascript.callers` follows values; `is_from`: whether a request's value
    is part of an expression; `is_written`: what is written of requests."""

    def __init__(self, followed: _Followed, is_from: Holds, is_written: re.Pattern[bytes]) -> None:
        self._followed, self._is_from, self._is_written = followed, is_from, is_written

    def kept(self, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Attributes of the object that get a request's value, and the function itself if it gives back one that nobody hands to it."""
        text = function.node.text or b""
        if not (self._is_written.search(text) or any(name.removesuffix(b"()") in text for name in tainted)):
            return
        holds = partial(self._carries, _asked(function.node))
        is_made = function.owner != b"" and function.owner == function.name
        if is_made:
            yield from ((function.family, b"this." + name) for name in _declared(function) if name in tainted)
        if function.owner and b"this." in text:
            for node, names in self._followed(function, tainted, holds):
                left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
                if node.type == "assignment_expression" and left is not None and right is not None and _is_attribute(left):
                    if holds(right, names):
                        yield function.family, left.text or b""
        own = {name.text or b"" for _, listed in function.parameters for name in bound_names(listed)} - function.outside
        if function.name and not is_made and function.is_method == bool(function.owner) and not own & tainted:
            if any(holds(given, names) for given, names in self._given_back(function, tainted, holds)):
                yield function.family, _name_of(function)

    def _given_back(
        self, function: Function, tainted: frozenset[bytes], holds: Holds
    ) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
        body = function.node.child_by_field_name("body")
        if body is not None and body.type != "statement_block":
            yield body, tainted
        elif b"return" in (function.node.text or b""):
            for node, names in self._followed(function, tainted, holds):
                if node.type == "return_statement" and node.named_children and _is_own(node, function.node):
                    yield node.named_children[0], names

    def _carries(self, asked: Set[bytes], expression: SyntaxNode, names: frozenset[bytes]) -> bool:
        """Whether the expression gives a request's value, or a part of it, as it is: nothing is looked up by it, nor made of it, and no condition
        has asked about it."""
        if expression.type == "object":
            values = [value for _, value in members(expression)]
            return len(values) == expression.named_child_count > 0 and all(self._carries(asked, value, names) for value in values)
        if not self._is_from(expression, names) or _ASIDE.search(expression.text or b""):
            return False
        return all(self._is_of_itself(asked, node, names) for node in below(expression))

    def _is_of_itself(self, asked: Set[bytes], node: SyntaxNode, names: frozenset[bytes]) -> bool:
        if node.type == "member_expression":
            return node.text not in asked
        whose = node.child_by_field_name("object")
        if node.type == "subscript_expression":
            return whose is not None and self._is_from(whose, names)
        if node.type != "call_expression" or call_of(node) in names:
            return node.type not in ("new_expression", "unary_expression", *FUNCTIONS)
        function, (name, is_of_object) = node.child_by_field_name("function"), called_name(node)
        whose = function.child_by_field_name("object") if function is not None and is_of_object else None
        if (function.text if function is not None else b"") in _OF_GIVEN:
            return True
        return whose is not None and name in _OF_ITSELF and (self._is_from(whose, names) or name in _OF_REQUEST)


def _name_of(function: Function) -> bytes:
    if not function.owner:
        return function.name + b"()"
    is_read = any(child.type == "get" for child in function.node.children)
    return b"this." + function.name + (b"" if is_read else b"()")


def _asked(function: SyntaxNode) -> Set[bytes]:
    """Fields of which the conditions in a function ask more than whether they are there."""
    conditions = (node for node in below(function) if node.type in CONDITIONS and looked_at(node))
    asked = (node.child_by_field_name("condition") or node.child_by_field_name("value") or node for node in conditions)
    return {inner.text or b"" for condition in asked for inner in below(condition) if inner.type == "member_expression"}


def _declared(constructor: Function) -> Iterator[bytes]:
    """Parameters that TypeScript makes attributes of."""
    for name, node in constructor.parameters:
        whole = node.parent
        if whole is not None and any(child.type in ("accessibility_modifier", "readonly") for child in whole.children):
            yield name


def _is_attribute(left: SyntaxNode) -> bool:
    return left.type == "member_expression" and (left.child_by_field_name("object") or left).type == "this"


def _is_own(node: SyntaxNode, function: SyntaxNode) -> bool:
    around = node.parent
    while around is not None and around.type not in FUNCTIONS:
        around = around.parent
    return around == function
