"""Names, values and conditions as Python's tree has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vetline.core.syntax import SyntaxNode
from vetline.match.callers import below

FUNCTION = "function_definition"
CONDITIONS = frozenset(("if_statement", "elif_clause", "while_statement", "conditional_expression", "assert_statement", "match_statement"))
_GIVING_ONE = frozenset(("assignment", "named_expression", "for_statement"))
GIVING = _GIVING_ONE | {"list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression"}
"""What gives variables values."""
_SCHEME_ASKED = re.compile(rb"""[\w.]+\.startswith\(\(?\s*["']https?://["'](?:,\s*["']https?://["'])*,?\s*\)?\)""")
"""Every host has addresses of these."""
_LITTLE_OF_TEXT = re.compile(rb"""[\w.]+\.(?:endswith\(["']\.?\w{0,10}["']\)|startswith\(["'](?:[/\\]|\.{0,3}/?)["']\))""")
"""A question of how a text begins or ends, whose answer shuts nobody out."""
_PART_OF_IT = re.compile(rb"\.(?:scheme|suffix|port|content_type|mimetype)(?:\.(?:lower|casefold)\(\))?$")
"""What says little of the whole."""
LOOKS_UP = re.compile(rb"execute(?:many)?|fetch(?:one|all|many|val|row|_one|_all)|scalars?|scalar_one\w*|get_object_or_404|get_or_404|find_one|search_s|filter_by")
"""What gives a record of a store, whatever it is asked by."""
_ASK_LITTLE = frozenset((b"isinstance", b"len", b"strip", b"get", b"exists", b"isfile", b"isdir", b"is_file", b"is_dir"))
"""Whether there is something, of what type or how long."""


def called_name(call: SyntaxNode) -> bytes:
    """The last name of what is called."""
    return last_name(call.child_by_field_name("function"))


def last_name(function: SyntaxNode | None) -> bytes:
    if function is not None and function.type == "attribute":
        function = function.child_by_field_name("attribute")
    return (function.text or b"") if function is not None and function.type == "identifier" else b""


def identifiers(node: SyntaxNode | None) -> Iterator[SyntaxNode]:
    """Variables: no names of attributes or keywords."""
    for found in below(node) if node is not None else ():
        if found.type == "identifier" and found.parent is not None:
            field = "attribute" if found.parent.type == "attribute" else "name" if found.parent.type == "keyword_argument" else None
            if field is None or found.parent.child_by_field_name(field) != found:
                yield found


def givings(node: SyntaxNode) -> Iterator[tuple[SyntaxNode, SyntaxNode]]:
    """What gives variables values, with what it gives them: assignments, and loops by their items."""
    if node.type in _GIVING_ONE:
        pairs = [node]
    elif node.type in GIVING:
        pairs = [child for child in node.children if child.type == "for_in_clause"]
    else:
        return
    for pair in pairs:
        left = pair.child_by_field_name("left") or pair.child_by_field_name("name")
        right = pair.child_by_field_name("right") or pair.child_by_field_name("value")
        if left is None or right is None or left.type not in ("identifier", "pattern_list", "tuple_pattern"):
            continue
        if left.type != "identifier" and right.type in ("expression_list", "tuple") and _is_one_to_one(left, right):
            yield from zip(left.named_children, right.named_children, strict=True)
        else:
            yield left, right


def _is_one_to_one(left: SyntaxNode, right: SyntaxNode) -> bool:
    """`a, b = x, y`"""
    stars = any(child.type in ("list_splat", "list_splat_pattern") for child in (*left.named_children, *right.named_children))
    return not stars and left.named_child_count == right.named_child_count


def filled_list(call: SyntaxNode) -> bytes | None:
    """The list that a call puts something into."""
    function = call.child_by_field_name("function")
    if function is None or function.type != "attribute" or called_name(call) not in (b"append", b"extend", b"add"):
        return None
    filled = function.child_by_field_name("object")
    return filled.text if filled is not None and filled.type == "identifier" else None


def looked_at(node: SyntaxNode) -> set[bytes]:
    """The variables of which a condition asks more than whether they are there, are long or are texts."""
    if node.type == "conditional_expression":
        conditions: Sequence[SyntaxNode] = node.named_children[1:2]
    elif node.type == "assert_statement":
        conditions = node.named_children[:1]
    else:
        found = node.child_by_field_name("condition") or node.child_by_field_name("subject")
        conditions = [found] if found is not None else []
    return {name for condition in conditions for name in _examined(condition)}


def _examined(condition: SyntaxNode) -> Iterator[bytes]:
    pending = [condition]
    while pending:
        node = pending.pop()
        if node.type in ("not_operator", "boolean_operator", "parenthesized_expression"):
            pending.extend(node.named_children)
        elif node.type == "comparison_operator":
            yield from compared(node)
        elif _asks_more(node):
            yield from (name.text or b"" for name in identifiers(node))


def _asks_more(node: SyntaxNode) -> bool:
    """What stands as a condition asks more than whether there is something, of what type or how long."""
    if node.type == "attribute":
        return (node.text or b"").rpartition(b".")[2].startswith(b"is_")
    if node.type == "call":
        text = node.text or b""
        return called_name(node) not in _ASK_LITTLE and not _SCHEME_ASKED.fullmatch(text) and not _LITTLE_OF_TEXT.fullmatch(text)
    return node.type not in ("identifier", "subscript")


def compared(comparison: SyntaxNode) -> Iterator[bytes]:
    """The variables of which a comparison asks more than whether they are there, are long or are texts."""
    sides = comparison.named_children
    if any(side.type == "call" and called_name(side) == b"len" for side in sides):
        return
    if len(sides) == 2 and (comparison.text or b"")[sides[0].end_byte - comparison.start_byte :].split(None, 1)[0] in (b"in", b"not"):
        sides = sides[:1]
    if (
        any(side.type in ("none", "true", "false", "integer") or (side.type == "string" and (side.text or b"")[1:-1] == b"") for side in sides)
        or sides[0].type == "string"
        or _PART_OF_IT.search(sides[0].text or b"")
    ):
        return
    for side in sides:
        yield from (name.text or b"" for name in identifiers(side))
