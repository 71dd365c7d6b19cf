"""Whether what a function is given stands behind something else in what it makes: a name behind its folder, a word within a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below, span_of
from vetline.match.javascript.nodes import called_name, receiver_of
from vetline.match.javascript.reach import arrives, given_back, reaches
from vetline.match.javascript.told import Told

_JOINS = frozenset((b"join", b"resolve", b"normalize", b"concat"))
_DEEP = 3


def stands_behind(functions: Sequence[Function], function: SyntaxNode, parameter: bytes, end: Span, deep: int = 0) -> bool:
    """Whether what stands at `end` in the function holds what the parameter does, behind something else, as far as the file shows."""
    for made, names in _made(function, parameter, end):
        if _is_behind(made, names) or (deep < _DEEP and made.type == "call_expression" and _is_made_behind(functions, made, names, deep)):
            if end.start <= made.start_byte < end.end:  # Semgrep ends templates before their last sign
                return True
            if any(arrives(Told(), function, name, end) for name in _kept_as(made)):
                return True
    return False


def _made(function: SyntaxNode, parameter: bytes, end: Span) -> Iterator[tuple[SyntaxNode, set[bytes]]]:
    """What is put together or called in the function, with the variables that hold what the parameter does there."""
    names = {parameter}
    for node in below(function):
        if node.start_byte >= end.end:
            break
        if node.type in ("variable_declarator", "assignment_expression", "for_in_statement"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if left is not None and right is not None and reaches(Told(), right, names):
                names |= {one.text or b"" for one in below(left) if one.type in ("identifier", "shorthand_property_identifier_pattern")}
        elif node.type in ("call_expression", "template_string", "binary_expression") and reaches(Told(), node, names):
            yield node, names


def _is_behind(made: SyntaxNode, names: set[bytes]) -> bool:
    if made.type == "binary_expression":
        operator, right = made.child_by_field_name("operator"), made.child_by_field_name("right")
        return operator is not None and operator.type == "+" and reaches(Told(), right, names)
    parts = made.named_children
    if made.type == "call_expression":
        listed = made.child_by_field_name("arguments")
        if called_name(made)[0] not in _JOINS or listed is None:
            return False
        function = made.child_by_field_name("function")
        whose = function.child_by_field_name("object") if function is not None else None
        parts = whose.named_children if whose is not None and whose.type == "array" else listed.named_children
    return any(reaches(Told(), part, names) for part in parts[1:])


def _is_made_behind(functions: Sequence[Function], call: SyntaxNode, names: set[bytes], deep: int) -> bool:
    """A function of the file puts it together of what it is handed."""
    name, is_of_object = called_name(call)
    listed = call.child_by_field_name("arguments")
    if listed is None or (is_of_object and receiver_of(call) != b"this"):
        return False
    callees = [one for one in functions if one.name == name and one.is_method == is_of_object and name]
    for callee in callees if len(callees) == 1 else ():
        for (given, _), argument in zip(callee.parameters, listed.named_children, strict=False):
            if reaches(Told(), argument, names):
                backs = given_back(callee.node)
                return any(stands_behind(functions, callee.node, given, span_of(back), deep + 1) for back in backs)
    return False


def _kept_as(made: SyntaxNode) -> Iterator[bytes]:
    """The variable that it is kept as."""
    around = made.parent
    while around is not None and not around.type.endswith("statement"):
        if around.type in ("variable_declarator", "assignment_expression"):
            left = around.child_by_field_name("name") or around.child_by_field_name("left")
            if left is not None:
                yield left.text or b""
            return
        around = around.parent
