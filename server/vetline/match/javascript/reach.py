"""Where what a function of a script is given gets to in it, and which functions look at what they are given."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below, span_of
from vetline.match.javascript.nodes import FUNCTIONS, NAMES, bound_names, called_name, identifiers, receiver_of

_EACH = frozenset(
    (b"forEach", b"map", b"flatMap", b"filter", b"find", b"some", b"every", b"reduce", b"then", b"eachLimit", b"mapLimit", b"each")
)
"""What hands the items, or the value to come, of its object to the function in its brackets."""
_LITTLE = re.compile(
    rb"""!?[\w$.?!]+\.(?:endsWith\(["'`]\.?\w{0,10}["'`]\)|(?:startsWith|includes)\(["'`](?:/[\w/-]*|(?!\.\.)[^"'`]{0,2})["'`]\))"""
)
"""A question of how a text is written, whose answer shuts nobody out."""
TABLE = re.compile(rb"(?:[\w$]+\.)?[A-Z][A-Z0-9_]*(?:\.get)?")
"""A fixed table, whose values are the program's own."""
_FILLS = frozenset((b"push", b"unshift", b"add", b"set", b"append"))
_EXCHANGED = re.compile(rb"""/(?:[^/]*<|\[[^\]/]*(?:\\[rnx0]|\\u00)|\[\^|\\[WD])|["'](?:<|&|\\n|\\r)["']""")
"""Signs that are exchanged for others: those of markup or of lines, or all but a few."""
_LOOKS_UP = re.compile(rb"get|all|one\w*|first|run|execute|lean|eq|(?:find|fetch|load|select|query|where|andWhere|orWhere)(?:$|[A-Z_]\w*)")
"""Methods that answer with what was stored, not with what they are asked by."""
_NO_STORES = frozenset((b"Promise", b"_", b"lodash"))
_SHORT = 4000  # bytes of a function that is made to clean a text
_ROUNDS = 4
_ASKS_NOTHING = frozenset((b"isArray", b"trim", b"toString", b"existsSync", b"exists", b"access"))
CONDITIONS = frozenset(("if_statement", "while_statement", "ternary_expression", "switch_statement"))


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of checks. `gates`: names of its functions that look at what they are given, or give it back cleaned; `narrow`: names
    of fields of which a schema says more than that they are text; `begin`: where a flow begins that is looked at; `cleaned`: a flow ends
    where its signs are exchanged; `stored`: and where something is looked up by it; `own`: the file's functions by name, and whether
    they are methods, which are known by what they do and not by what they are called; `answers`: those of them that give back what they look up."""

    gates: frozenset[bytes] = frozenset()
    narrow: frozenset[bytes] = frozenset()
    begin: Span | None = None
    cleaned: bool = False
    stored: bool = False
    own: frozenset[tuple[bytes, bool]] = frozenset()
    answers: frozenset[tuple[bytes, bool]] = frozenset()


def gates(functions: Sequence[Function]) -> frozenset[bytes]:
    """Functions in whose conditions all that they are given is looked at, under whatever name, and those that give it back cleaned only."""
    found = set[bytes]()
    for function in functions:
        given = {name.text or b"" for name in bound_in_list(function)} - {b"req", b"res", b"ctx", b"next", b"c", b"reply", b"request"}
        if not function.name or not given or len(given) > 4:
            continue
        from_which, looked = {name: {name} for name in given}, set[bytes]()
        for node in below(function.node.child_by_field_name("body") or function.node):
            if node.type == "variable_declarator":
                left, right = node.child_by_field_name("name"), node.child_by_field_name("value")
                used = {name.text or b"" for name in identifiers(right)}
                if left is not None:
                    for name in bound_names(left):
                        from_which.setdefault(name.text or b"", set()).update(*(from_which.get(one, ()) for one in used))
            elif node.type in CONDITIONS:
                for examined in looked_at(node):
                    looked |= from_which.get(examined, set())
            elif node.type == "subscript_expression" and TABLE.fullmatch((node.child_by_field_name("object") or node).text or b""):
                index = node.child_by_field_name("index")
                looked |= from_which.get(index.text or b"", set()) if index is not None and index.type in NAMES else set()
        if given <= looked:
            found.add(function.name)
    for _ in range(_ROUNDS):  # and those that hand all of it on to these, or give back what these or an exchange of signs made of it
        before = len(found)
        for function in functions:
            if function.name and function.name not in found and _hands_on(Told(frozenset(found)), function):
                found.add(function.name)
        if len(found) == before:
            break
    return frozenset(found)


def told_of(functions: Sequence[Function], narrow: frozenset[bytes]) -> Told:
    """What a file says of checks, by its functions and its schemas' fields."""
    own = frozenset((function.name, function.is_method) for function in functions)
    told = Told(gates(functions), narrow, cleaned=True, stored=True, own=own)
    answers = frozenset((function.name, function.is_method) for function in functions if function.name and _hands_on(told, function))
    return replace(told, answers=answers)


def _hands_on(told: Told, function: Function) -> bool:
    given = {name.text or b"" for name in bound_in_list(function)}
    body = function.node.child_by_field_name("body")
    if body is None or not reaches(Told(), body, given):
        return False
    if not reaches(told, body, given):
        return True
    if body.end_byte - body.start_byte > _SHORT:
        return False
    backs = [span_of(back) for back in _given_back(function.node, body)]
    raw = [(name, back) for name in given for back in backs if arrives(Told(), function.node, name, back)]
    return bool(raw) and not any(arrives(replace(told, cleaned=True), function.node, name, back) for name, back in raw)


def _given_back(function: SyntaxNode, body: SyntaxNode) -> Iterator[SyntaxNode]:
    if body.type != "statement_block":
        yield body
        return
    pending = [body]
    while pending:
        node = pending.pop()
        if node.type == "return_statement":
            yield from node.named_children[:1]
        elif node.type not in FUNCTIONS:
            pending.extend(node.named_children)


def is_cleaned(told: Told, call: SyntaxNode) -> bool:
    """What the call gives has its signs exchanged, or is made of each by a function of the file that looks at it or cleans it."""
    arguments = call.child_by_field_name("arguments")
    first = arguments.named_children[0] if arguments is not None and arguments.named_children else None
    if first is None:
        return False
    name = called_name(call)[0]
    if name in (b"replace", b"replaceAll"):
        return _EXCHANGED.match(first.text or b"") is not None
    return name in (b"map", b"flatMap") and first.type == "identifier" and first.text in told.gates


def answered_with(told: Told, call: SyntaxNode) -> Sequence[SyntaxNode]:
    """The parts of a call that its answer is made of: not those by which something is looked up."""
    function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    name, is_of_object = called_name(call)
    if function is None or arguments is None:
        return call.named_children
    if (name, is_of_object) in told.own:
        return (function,) if (name, is_of_object) in told.answers else call.named_children
    if not _LOOKS_UP.fullmatch(name) or receiver_of(call) in _NO_STORES:
        return call.named_children
    if is_of_object:
        return (function,)
    return arguments.named_children[:1] if any(node.type == "array" for node in arguments.named_children[1:]) else call.named_children


def bound_in_list(function: Function) -> Iterator[SyntaxNode]:
    """The names of a function's parameters, those that an object is taken apart into among them."""
    for _, name in function.parameters:
        yield from bound_names(name)


def arrives(told: Told, function: SyntaxNode, parameter: bytes, end: Span) -> bool:
    """Whether what a parameter of the function holds, or what stands where `told` begins, is part of what stands at `end`."""
    names = {parameter}
    for node in below(function):
        if node.start_byte >= end.end:
            break
        if node.type in ("variable_declarator", "assignment_expression", "for_in_statement", "augmented_assignment_expression"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if left is not None and right is not None and reaches(told, right, names):
                names |= {name.text or b"" for name in bound_names(left) if name.text not in told.narrow} or {left.text or b""}
        elif node.type == "call_expression":
            if called_name(node)[0] in _FILLS and reaches(told, node.child_by_field_name("arguments"), names):
                names.add(receiver_of(node))
            names |= handed_items(told, node, frozenset(names), reaches)
    return reaches(told, function.descendant_for_byte_range(end.start, max(end.start, end.end - 1)), names)


def reaches(told: Told, expression: SyntaxNode | None, names: Collection[bytes]) -> bool:
    """Whether one of the names is part of what the expression gives, not only as what a gate is handed, or by a field that is narrow."""
    pending = [expression] if expression is not None else []
    while pending:
        node = pending.pop()
        if told.begin is not None and node.start_byte == told.begin.start and node.end_byte == told.begin.end:
            return True
        if node.type in NAMES:
            if node.text in names and node.text not in told.narrow:
                return True
        elif node.type == "member_expression":
            if ((node.child_by_field_name("property") or node).text or b"") in told.narrow:
                continue
            if node.text in names:
                return True
        elif node.type == "call_expression":
            if called_name(node)[0] in told.gates or (told.cleaned and is_cleaned(told, node)):
                continue
            if told.stored:
                pending.extend(answered_with(told, node))
                continue
        pending.extend(node.named_children)
    return False


def handed_items(
    told: Told, call: SyntaxNode, names: frozenset[bytes], is_from: Callable[[Told, SyntaxNode, frozenset[bytes]], bool]
) -> set[bytes]:
    """Names of the parameters that a function takes a request's values by, one after the other: `body.files.forEach((file) => ...)`."""
    function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    if called_name(call)[0] not in _EACH or function is None or arguments is None:
        return set()
    whose = function.child_by_field_name("object")
    if whose is None or not is_from(told, whose, names):
        return set()
    listed = (
        given.child_by_field_name("parameters") or given.child_by_field_name("parameter")
        for given in arguments.named_children
        if given.type in FUNCTIONS
    )
    return {name.text or b"" for parameters in listed if parameters is not None for name in bound_names(parameters)}


def looked_at(node: SyntaxNode) -> set[bytes]:
    """The variables of which a condition asks more than whether they are there, are long or are texts."""
    condition = node.child_by_field_name("condition") or node.child_by_field_name("value")
    return set(_examined(condition)) if condition is not None else set()


def _examined(condition: SyntaxNode) -> Iterator[bytes]:
    pending = [condition]
    while pending:
        node = pending.pop()
        operator = node.child_by_field_name("operator")
        if node.type in ("identifier", "member_expression", "subscript_expression"):
            continue
        if node.type in ("parenthesized_expression", "unary_expression") or (operator is not None and operator.type in ("&&", "||", "??")):
            pending.extend(node.named_children)
        elif node.type == "call_expression" and (called_name(node)[0] in _ASKS_NOTHING or _LITTLE.fullmatch(node.text or b"")):
            continue
        elif node.type != "binary_expression" or not any(_asks_little(side) for side in node.named_children):
            yield from (name.text or b"" for name in identifiers(node))


def _asks_little(side: SyntaxNode) -> bool:
    """A comparison with this is about whether there is something, of what type or how long."""
    text = side.text or b""
    return (
        side.type in ("null", "undefined", "true", "false", "number")
        or text.startswith(b"typeof ")
        or text.endswith(b".length")
        or (side.type in ("string", "template_string") and text[1:-1] == b"")
    )
