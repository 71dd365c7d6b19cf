"""Names and calls as JavaScript's and TypeScript's tree has them."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.core.syntax import SyntaxNode
from vetline.match.callers import below

NAMES = frozenset(("identifier", "shorthand_property_identifier"))
FUNCTIONS = frozenset(
    ("function_declaration", "function_expression", "arrow_function", "method_definition", "generator_function_declaration")
)
_BOUND = frozenset(("identifier", "shorthand_property_identifier_pattern"))


def named(function: SyntaxNode) -> bytes:
    parent = function.parent
    named = function.child_by_field_name("name")
    if named is None and parent is not None and parent.child_by_field_name("value") == function:
        named = parent.child_by_field_name("name") or parent.child_by_field_name("key")
    if named is None and parent is not None and parent.child_by_field_name("right") == function:
        left = parent.child_by_field_name("left")
        named = left.child_by_field_name("property") if left is not None and left.type == "member_expression" else left
    return (named.text or b"") if named is not None else b""


def is_member(function: SyntaxNode) -> bool:
    """The function is a property of an object or a class."""
    parent = function.parent
    if parent is None or parent.type in ("pair", "public_field_definition", "field_definition"):
        return parent is not None
    left = parent.child_by_field_name("left")
    return parent.type == "assignment_expression" and left is not None and left.type == "member_expression"


def owner(function: SyntaxNode) -> bytes:
    """The name of the class that it is a member of."""
    around = function.parent
    while around is not None and around.type in ("class_body", "public_field_definition", "field_definition"):
        around = around.parent
    if around is None or around.type not in ("class_declaration", "class", "abstract_class_declaration"):
        return b""
    name = around.child_by_field_name("name")
    return (name.text or b"") if name is not None else b""


def bound_names(pattern: SyntaxNode) -> Iterator[SyntaxNode]:
    return (node for node in below(pattern) if node.type in _BOUND)


def called_name(call: SyntaxNode) -> tuple[bytes, bool]:
    """The last name of what is called, and whether it is an object's."""
    function = call.child_by_field_name("function")
    if function is not None and function.type == "member_expression":
        named = function.child_by_field_name("property")
        return (named.text or b"") if named is not None else b"", True
    return (function.text or b"") if function is not None and function.type == "identifier" else b"", False


def receiver_of(call: SyntaxNode) -> bytes:
    function = call.child_by_field_name("function")
    whose = function.child_by_field_name("object") if function is not None else None
    return (whose.text or b"") if whose is not None else b""


def identifiers(node: SyntaxNode | None) -> Iterator[SyntaxNode]:
    """Variables: no names of properties."""
    return (found for found in below(node) if found.type in NAMES) if node is not None else iter(())


def members(literal: SyntaxNode) -> Iterator[tuple[bytes, SyntaxNode]]:
    for member in literal.named_children:
        key, value = member.child_by_field_name("key"), member.child_by_field_name("value")
        if member.type == "shorthand_property_identifier":
            yield member.text or b"", member
        elif key is not None and value is not None:
            yield key.text or b"", value
