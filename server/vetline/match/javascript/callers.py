"""How JavaScript and TypeScript call, for what callers hand over (`match.callers`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Calling, Function, Parameter, below, filled

_REQUEST = re.compile(
    rb"\b(?:req|request|_req|ctx\.request|c\.req|event|evt|ctx|context)\.(?:body|query|params?|headers?|cookies|files?|rawBody|url|searchParams|nextUrl"
    rb"|queryStringParameters|pathParameters|json|text|formData|parseBody|queries)\b"
    rb"|\b(?:req|request)\.get\(|\bsearchParams\.get\(|\bformData\.get\(|\bform\.get\("
)
"""What is written of a request."""
_DECORATED = re.compile(rb"@(?:Body|Query|Param|Headers|UploadedFile|MessageBody|Args|Arg)\(")
_HANDED_IN = re.compile(rb"\b(?:Parse\w+Pipe|number|boolean|Date)\b")
_MADE_HARMLESS = re.compile(
    rb"^(?:Number|parseInt|parseFloat|BigInt|Boolean|digest|randomUUID|ObjectId|hash|hashSync|compare|parse|safeParse|parseAsync|basename"
    rb"|\w*(?:[eE]scape|[eE]ncode|[sS]afe|[cC]lean|[sS]anit|[pP]urify|[vV]alid|[cC]heck|[vV]erif|[aA]llow|[nN]ormal|[rR]esolve|[qQ]uote|[sS]lug)\w*)$"
)
_TABLE = re.compile(rb"(?:[\w$]+\.)?[A-Z][A-Z0-9_]*(?:\.get)?")
"""A fixed table, whose values are the program's own."""
_HARMLESS_PARSE = re.compile(rb"^(?:JSON|qs|querystring|url|path|yaml|YAML)\.")
_CHECKS = re.compile(
    rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|^is[A-Z]|refuse|forbid|reject|permit|expect", re.IGNORECASE
)
_ASKS_NOTHING = frozenset((b"isArray", b"trim", b"toString", b"existsSync", b"exists", b"access"))
_FUNCTIONS = frozenset(
    ("function_declaration", "function_expression", "arrow_function", "method_definition", "generator_function_declaration")
)
_CONDITIONS = frozenset(("if_statement", "while_statement", "ternary_expression", "switch_statement"))
_NAMES = frozenset(("identifier", "shorthand_property_identifier"))
_BOUND = frozenset(("identifier", "shorthand_property_identifier_pattern"))


def filled_by_requests(language: str, data: bytes, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
    return filled(_functions(parse(language, data)), _CALLING, parameters)


def _functions(root: SyntaxNode) -> Iterator[Function]:
    for node in below(root):
        if node.type not in _FUNCTIONS:
            continue
        listed = node.child_by_field_name("parameters") or node.child_by_field_name("parameter")
        written = [listed] if listed is not None and listed.type == "identifier" else listed.named_children if listed is not None else []
        parameters = tuple((name.text or b"", name) for parameter in written if (name := _name_of(parameter)) is not None)
        outside = frozenset(name.text or b"" for parameter in written if _comes_from_outside(parameter) for name in _bound(parameter))
        yield Function(node, _named(node), parameters, node.type == "method_definition" or _is_member(node), outside)


def _named(function: SyntaxNode) -> bytes:
    parent = function.parent
    named = function.child_by_field_name("name")
    if named is None and parent is not None and parent.child_by_field_name("value") == function:
        named = parent.child_by_field_name("name") or parent.child_by_field_name("key")
    if named is None and parent is not None and parent.child_by_field_name("right") == function:
        left = parent.child_by_field_name("left")
        named = left.child_by_field_name("property") if left is not None and left.type == "member_expression" else left
    return (named.text or b"") if named is not None else b""


def _is_member(function: SyntaxNode) -> bool:
    """The function is a property of an object or a class."""
    parent = function.parent
    if parent is None or parent.type in ("pair", "public_field_definition", "field_definition"):
        return parent is not None
    left = parent.child_by_field_name("left")
    return parent.type == "assignment_expression" and left is not None and left.type == "member_expression"


def _name_of(parameter: SyntaxNode) -> SyntaxNode | None:
    """The one name of a parameter; where an object is taken apart it stands for the whole."""
    pattern = parameter.child_by_field_name("pattern") or parameter.child_by_field_name("left") or parameter
    return pattern if pattern.type in ("identifier", "object_pattern") else None


def _bound(pattern: SyntaxNode) -> Iterator[SyntaxNode]:
    return (node for node in below(pattern) if node.type in _BOUND)


def _comes_from_outside(parameter: SyntaxNode) -> bool:
    decorators = [child for child in parameter.children if child.type == "decorator"]
    text = parameter.text or b""
    return any(_DECORATED.match(child.text or b"") for child in decorators) and _HANDED_IN.search(text) is None


def _calls(function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
    names, checked = set(tainted), set[bytes]()
    body = function.node.child_by_field_name("body")
    for node in below(body) if body is not None else ():
        if node.type in _CONDITIONS:
            checked |= _looked_at(node)
        elif node.type == "call_expression":
            if _CHECKS.search(_called(node)[0]):
                checked |= {name.text or b"" for name in _identifiers(node.child_by_field_name("arguments"))}
            else:
                yield node, frozenset(names - checked)
        elif node.type in ("variable_declarator", "assignment_expression"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if (
                left is None
                or right is None
                or left.type not in ("identifier", "object_pattern", "array_pattern")
                or right.type in _FUNCTIONS
            ):
                continue
            given = {name.text or b"" for name in _bound(left)}
            used = {name.text or b"" for name in _identifiers(right)}
            if _is_from(right, frozenset(names - checked)):
                names |= given
                checked -= given
            elif given & names:
                names -= given
            if used & checked:
                checked |= given


def _looked_at(node: SyntaxNode) -> set[bytes]:
    """The variables of which a condition asks more than whether they are there, are long or are texts."""
    condition = node.child_by_field_name("condition") or node.child_by_field_name("value")
    return set(_examined(condition)) if condition is not None else set()


def _examined(condition: SyntaxNode) -> Iterator[bytes]:
    if condition.type in ("identifier", "member_expression", "subscript_expression"):
        return
    sides: Sequence[SyntaxNode] = condition.named_children
    operator = condition.child_by_field_name("operator")
    if condition.type in ("parenthesized_expression", "unary_expression") or (operator is not None and operator.type in ("&&", "||", "??")):
        for child in sides:
            yield from _examined(child)
        return
    if condition.type == "call_expression" and _called(condition)[0] in _ASKS_NOTHING:
        return
    if condition.type == "binary_expression" and any(_asks_little(side) for side in sides):
        return
    for name in _identifiers(condition):
        yield name.text or b""


def _asks_little(side: SyntaxNode) -> bool:
    """A comparison with this is about whether there is something, of what type or how long."""
    text = side.text or b""
    return (
        side.type in ("null", "undefined", "true", "false", "number")
        or text.startswith(b"typeof ")
        or text.endswith(b".length")
        or text[1:-1] == b""
    )


def _is_from(expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    text = expression.text or b""
    for node in below(expression):
        if (
            node.type in _FUNCTIONS
            or node.type == "ternary_expression"
            or (node.type == "unary_expression" and (node.text or b"")[:1] in b"!+~")
        ):
            return False
        if node.type == "binary_expression":
            operator = node.child_by_field_name("operator")
            if operator is not None and operator.type not in ("+", "??", "||", "&&"):
                return False
        if node.type == "subscript_expression":
            table = node.child_by_field_name("object")
            if table is not None and _TABLE.fullmatch(table.text or b""):
                return False
        if node.type in ("call_expression", "new_expression"):
            called = node.child_by_field_name("function") or node.child_by_field_name("constructor")
            whole = (called.text or b"") if called is not None else b""
            if whole.endswith(b".get") and _TABLE.fullmatch(whole):
                return False
            if _MADE_HARMLESS.match(whole.rpartition(b".")[2]) and not _HARMLESS_PARSE.match(whole):
                return False
    return _REQUEST.search(text) is not None or any(name.text in names for name in _identifiers(expression))


def _handed_over(callee: Function, call: SyntaxNode) -> Iterator[tuple[Parameter, SyntaxNode]]:
    """Parameters with their arguments; the names that an object is taken apart into, with what the call's object says of them."""
    arguments = call.child_by_field_name("arguments")
    if arguments is None or arguments.type != "arguments" or any(node.type == "spread_element" for node in arguments.named_children):
        return
    for (name, node), argument in zip(callee.parameters, arguments.named_children, strict=False):
        if node.type == "identifier":
            yield (name, node), argument
            continue
        said = dict(_members(argument)) if argument.type == "object" else {}
        for bound in _bound(node):
            given = said.get(bound.text or b"") if said else argument
            if given is not None:
                yield (bound.text or b"", bound), given


def _members(literal: SyntaxNode) -> Iterator[tuple[bytes, SyntaxNode]]:
    for member in literal.named_children:
        key, value = member.child_by_field_name("key"), member.child_by_field_name("value")
        if member.type == "shorthand_property_identifier":
            yield member.text or b"", member
        elif key is not None and value is not None:
            yield key.text or b"", value


def _called(call: SyntaxNode) -> tuple[bytes, bool]:
    """The last name of what is called, and whether it is an object's."""
    function = call.child_by_field_name("function")
    if function is not None and function.type == "member_expression":
        named = function.child_by_field_name("property")
        return (named.text or b"") if named is not None else b"", True
    return (function.text or b"") if function is not None and function.type == "identifier" else b"", False


def _identifiers(node: SyntaxNode | None) -> Iterator[SyntaxNode]:
    """Variables: no names of properties."""
    return (found for found in below(node) if found.type in _NAMES) if node is not None else iter(())


_CALLING = Calling(_calls, _called, _handed_over, _is_from)
