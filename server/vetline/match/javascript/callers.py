"""How JavaScript and TypeScript call, for what callers hand over (`match.callers`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Calling, Function, Parameter, below, filled, span_of
from vetline.match.javascript.narrow import narrow_fields
from vetline.match.javascript.nodes import NAMES, bound_names, called_name, identifiers, is_member, members, named, owner, receiver_of
from vetline.match.javascript.outside import comes_from_outside, given_by_framework

_REQUEST = re.compile(
    rb"\b(?:req|request|_req|ctx\.request|c\.req|event|evt|ctx|context)\.(?:body|query|params?|headers?|cookies|files?|rawBody|url|searchParams|nextUrl"
    rb"|queryStringParameters|pathParameters|json|text|formData|parseBody|queries)\b"
    rb"|\b(?:req|request)\.(?:get|param|header)\(|\b(?:searchParams|formData|form)\.get(?:All)?\("
    rb"|\b(?:readBody|readRawBody|readMultipartFormData|getQuery|getRouterParams?)\(\s*event|\bjob\.data\b"
)
"""What is written of a request."""
_EACH = frozenset(
    (b"forEach", b"map", b"flatMap", b"filter", b"find", b"some", b"every", b"reduce", b"then", b"eachLimit", b"mapLimit", b"each")
)
"""What hands the items, or the value to come, of its object to the function in its brackets."""
_MADE_HARMLESS = re.compile(
    rb"^(?:Number|parseInt|parseFloat|BigInt|Boolean|digest|randomUUID|ObjectId|hash|hashSync|compare|parse|safeParse|parseAsync|basename"
    rb"|\w*(?:[eE]scape|[eE]ncode|[sS]afe|[cC]lean|[sS]anit|[pP]urify|[vV]alid|[cC]heck|[vV]erif|[aA]llow|[nN]ormal|[rR]esolve|[qQ]uote|[sS]lug)\w*)$"
)
_PARSES = frozenset((b"parse", b"safeParse", b"parseAsync", b"safeParseAsync"))
_SCHEMA_HERE = re.compile(rb"(?<!JSON)\.(?:parse|safeParse)(?:Async)?\(|\.validate\w*\(|\.valid\(|\bschema\b|@(?:Body|Query|Param)\(")
_OF_UPLOAD = re.compile(rb"(?:file|upload|image|f)\??\.(?:path|filepath|buffer|size|mimetype|destination)$", re.IGNORECASE)
"""What the server itself says of a file that was sent."""
_LITTLE = re.compile(
    rb"""!?[\w$.?!]+\.(?:endsWith\(["'`]\.?\w{0,10}["'`]\)|(?:startsWith|includes)\(["'`](?:/[\w/-]*|(?!\.\.)[^"'`]{0,2})["'`]\))"""
)
"""A question of how a text is written, whose answer shuts nobody out."""
_TABLE = re.compile(rb"(?:[\w$]+\.)?[A-Z][A-Z0-9_]*(?:\.get)?")
"""A fixed table, whose values are the program's own."""
_HARMLESS_PARSE = re.compile(rb"^(?:JSON|qs|querystring|url|path|yaml|YAML)\.")
_CHECKS = re.compile(
    rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|^is[A-Z]|refuse|forbid|reject|permit|expect", re.IGNORECASE
)
_FILLS = frozenset((b"push", b"unshift", b"add", b"set", b"append"))
_ASKS_NOTHING = frozenset((b"isArray", b"trim", b"toString", b"existsSync", b"exists", b"access"))
_FUNCTIONS = frozenset(
    ("function_declaration", "function_expression", "arrow_function", "method_definition", "generator_function_declaration")
)
_CONDITIONS = frozenset(("if_statement", "while_statement", "ternary_expression", "switch_statement"))


def filled_by_requests(language: str, data: bytes, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
    functions = tuple(_functions(parse(language, data)))
    told = _Told(_gates(functions), narrow_fields(data))
    calling = Calling(partial(_calls, told), called_name, _handed_over, partial(_is_from, told), _meant)
    return filled(functions, calling, parameters)


def argument_of(language: str, data: bytes, begin: Span, end: Span, filled: Mapping[Span, Span]) -> Span | None:
    """The argument that a request's value is handed in by, for a flow that begins at a parameter of a function and ends in it: to that
    parameter, or to one beside it that gets there, for Semgrep shows one of several flows to a place. None where all that gets there goes
    through functions of the file that look at what they are given, or is a field of which a schema says what it may be."""
    functions = tuple(_functions(parse(language, data)))
    around = next((one for one in functions if any(span_of(name) == begin for name in _bound_in_list(one))), None)
    if around is None:
        return None
    told = _Told(_gates(functions), narrow_fields(data))
    for parameter in sorted((span_of(name) for name in _bound_in_list(around)), key=lambda span: span != begin):
        name = data[parameter.start : parameter.end]
        if parameter in filled and (
            _arrives(told, around.node, name, end) or (parameter == begin and not _arrives(_Told(), around.node, name, end))
        ):
            return filled[parameter]
    return None


def beginnings(language: str, data: bytes, begin: Span, end: Span) -> Iterator[Span]:
    """The parameter where a flow is said to begin, and those beside it that get to its end as well."""
    yield begin
    for function in _functions(parse(language, data)):
        names = [span_of(name) for name in _bound_in_list(function)]
        if begin in names:
            yield from (span for span in names if span != begin and _arrives(_Told(), function.node, data[span.start : span.end], end))


def vetted(language: str, data: bytes, begin: Span, end: Span) -> bool:
    """Whether what flows from one place of a function to another goes there only through functions of the file that look at all that they
    are given, and through fields of which a schema says what they may be."""
    root = parse(language, data)
    functions = tuple(_functions(root))
    around = [
        one.node for one in functions if one.node.start_byte <= min(begin.start, end.start) and max(begin.end, end.end) <= one.node.end_byte
    ]
    place = min(around, key=lambda node: node.end_byte - node.start_byte, default=root)
    beside = (place.parent.text if place.parent is not None else data) or b""  # a route's options say what its requests hold
    told = _Told(_gates(functions), narrow_fields(data) if _SCHEMA_HERE.search(beside) else frozenset())
    return (
        bool(told.gates or told.narrow)
        and _arrives(_Told(begin=begin), place, b"", end)
        and not _arrives(replace(told, begin=begin), place, b"", end)
    )


def _arrives(told: _Told, function: SyntaxNode, parameter: bytes, end: Span) -> bool:
    names = {parameter}
    for node in below(function):
        if node.start_byte >= end.end:
            break
        if node.type in ("variable_declarator", "assignment_expression", "for_in_statement", "augmented_assignment_expression"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if left is not None and right is not None and _reaches(told, right, names):
                names |= {name.text or b"" for name in bound_names(left) if name.text not in told.narrow} or {left.text or b""}
        elif node.type == "call_expression":
            if called_name(node)[0] in _FILLS and _reaches(told, node.child_by_field_name("arguments"), names):
                names.add(receiver_of(node))
            names |= _handed_items(told, node, frozenset(names), _reaches)
    return _reaches(told, function.descendant_for_byte_range(end.start, max(end.start, end.end - 1)), names)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a file says of checks. `gates`: names of its functions that look at what they are given; `narrow`: names of fields of which a schema
    says more than that they are text; `begin`: where a flow begins that is looked at."""

    gates: frozenset[bytes] = frozenset()
    narrow: frozenset[bytes] = frozenset()
    begin: Span | None = None


def _gates(functions: Sequence[Function]) -> frozenset[bytes]:
    """Functions in whose conditions all that they are given is looked at, under whatever name."""
    found = set[bytes]()
    for function in functions:
        given = {name.text or b"" for name in _bound_in_list(function)} - {b"req", b"res", b"ctx", b"next", b"c", b"reply", b"request"}
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
            elif node.type in _CONDITIONS:
                for examined in _looked_at(node):
                    looked |= from_which.get(examined, set())
            elif node.type == "subscript_expression" and _TABLE.fullmatch((node.child_by_field_name("object") or node).text or b""):
                index = node.child_by_field_name("index")
                looked |= from_which.get(index.text or b"", set()) if index is not None and index.type in NAMES else set()
        if given <= looked:
            found.add(function.name)
    for function in functions:  # and those that hand all of it on to these
        given = {name.text or b"" for name in _bound_in_list(function)}
        body = function.node.child_by_field_name("body")
        if function.name and _reaches(_Told(), body, given) and not _reaches(_Told(frozenset(found)), body, given):
            found.add(function.name)
    return frozenset(found)


def _bound_in_list(function: Function) -> Iterator[SyntaxNode]:
    for _, name in function.parameters:
        yield from bound_names(name)


def _reaches(told: _Told, expression: SyntaxNode | None, names: Collection[bytes]) -> bool:
    """Whether one of the names is part of what the expression gives, not only as what a gate is handed, or by a field that is narrow."""
    if expression is None:
        return False
    if told.begin is not None and told.begin == span_of(expression):
        return True
    if expression.type == "call_expression" and called_name(expression)[0] in told.gates:
        return False
    if expression.type == "member_expression" and ((expression.child_by_field_name("property") or expression).text or b"") in told.narrow:
        return False
    if expression.type in NAMES:
        return expression.text in names and expression.text not in told.narrow
    return (expression.type == "member_expression" and expression.text in names) or any(
        _reaches(told, child, names) for child in expression.named_children
    )


def _functions(root: SyntaxNode) -> Iterator[Function]:
    for node in below(root):
        if node.type not in _FUNCTIONS:
            continue
        listed = node.child_by_field_name("parameters") or node.child_by_field_name("parameter")
        written = [listed] if listed is not None and listed.type == "identifier" else listed.named_children if listed is not None else []
        parameters = tuple((name.text or b"", name) for parameter in written if (name := _name_of(parameter)) is not None)
        outside = frozenset(
            name.text or b"" for parameter in written if comes_from_outside(parameter) for name in bound_names(parameter)
        ) | frozenset(given_by_framework(node, written))
        yield Function(node, named(node), parameters, node.type == "method_definition" or is_member(node), outside, owner(node))


def _name_of(parameter: SyntaxNode) -> SyntaxNode | None:
    """The one name of a parameter; where an object is taken apart it stands for the whole."""
    pattern = parameter.child_by_field_name("pattern") or parameter.child_by_field_name("left") or parameter
    return pattern if pattern.type in ("identifier", "object_pattern") else None


def _calls(told: _Told, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
    names, checked = set(tainted), set[bytes]()
    body = function.node.child_by_field_name("body")
    for node in below(body) if body is not None else ():
        if node.type in _CONDITIONS:
            checked |= _looked_at(node)
        elif node.type == "call_expression":
            names |= _handed_items(told, node, frozenset(names - checked), _is_from)
            if _CHECKS.search(called_name(node)[0]):
                checked |= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
            else:
                yield node, frozenset(names - checked)
        elif node.type in ("variable_declarator", "assignment_expression", "for_in_statement"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if (
                left is None
                or right is None
                or left.type not in ("identifier", "object_pattern", "array_pattern")
                or right.type in _FUNCTIONS
            ):
                continue
            given = {name.text or b"" for name in bound_names(left)}
            used = {name.text or b"" for name in identifiers(right)}
            if _is_from(told, right, frozenset(names - checked)):
                names |= given - told.narrow
                checked -= given
            elif given & names:
                names -= given
            if used & checked:
                checked |= given


def _handed_items(
    told: _Told, call: SyntaxNode, names: frozenset[bytes], is_from: Callable[[_Told, SyntaxNode, frozenset[bytes]], bool]
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
        if given.type in _FUNCTIONS
    )
    return {name.text or b"" for parameters in listed if parameters is not None for name in bound_names(parameters)}


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
    if condition.type == "call_expression" and (called_name(condition)[0] in _ASKS_NOTHING or _LITTLE.fullmatch(condition.text or b"")):
        return
    if condition.type == "binary_expression" and any(_asks_little(side) for side in sides):
        return
    for name in identifiers(condition):
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


def _is_from(told: _Told, expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    kind, text = expression.type, expression.text or b""
    if kind in NAMES:
        return text in names
    if kind in _FUNCTIONS or _is_answer(expression) or (kind == "ternary_expression" and _looked_at(expression)):
        return False
    if kind == "subscript_expression" and _TABLE.fullmatch((expression.child_by_field_name("object") or expression).text or b""):
        return False
    if kind == "member_expression":
        if ((expression.child_by_field_name("property") or expression).text or b"") in told.narrow or _OF_UPLOAD.search(text):
            return False
        if b"(" not in text and _REQUEST.search(text):
            return True
    if kind in ("call_expression", "new_expression"):
        if _makes_harmless(told, expression):
            return False
        if _REQUEST.match(text):
            return True
    return any(_is_from(told, child, names) for child in expression.named_children if child.type != "property_identifier")


def _is_answer(expression: SyntaxNode) -> bool:
    """A number or an answer of yes or no."""
    operator = expression.child_by_field_name("operator")
    if expression.type == "unary_expression":
        return (expression.text or b"")[:1] in b"!+~"
    return expression.type == "binary_expression" and operator is not None and operator.type not in ("+", "??", "||", "&&")


def _makes_harmless(told: _Told, call: SyntaxNode) -> bool:
    called = call.child_by_field_name("function") or call.child_by_field_name("constructor")
    whole = (called.text or b"") if called is not None else b""
    last = whole.rpartition(b".")[2]
    if last in told.gates or (whole.endswith(b".get") and _TABLE.fullmatch(whole)):
        return True
    if last in _PARSES and told.narrow:  # a schema that stands here says of each field what it may be
        return False
    return _MADE_HARMLESS.match(last) is not None and _HARMLESS_PARSE.match(whole) is None


def _handed_over(callee: Function, call: SyntaxNode) -> Iterator[tuple[Parameter, SyntaxNode]]:
    """Parameters with their arguments; the names that an object is taken apart into, with what the call's object says of them."""
    arguments = call.child_by_field_name("arguments")
    if arguments is None or arguments.type != "arguments" or any(node.type == "spread_element" for node in arguments.named_children):
        return
    for (name, node), argument in zip(callee.parameters, arguments.named_children, strict=False):
        if node.type == "identifier":
            yield (name, node), argument
            continue
        said = dict(members(argument)) if argument.type == "object" else {}
        for bound in bound_names(node):
            given = said.get(bound.text or b"") if said else argument
            if given is not None:
                yield (bound.text or b"", bound), given


def _meant(call: SyntaxNode, caller: Function, callees: Sequence[Function]) -> Sequence[Function]:
    """Of several functions of one name those of the class that the object before the dot is of, as far as its type, what it is made by or
    its name tells: services bear the names of what their controllers call."""
    receiver = receiver_of(call)
    if receiver == b"this":
        return [callee for callee in callees if callee.owner == caller.owner]
    name = receiver.rpartition(b".")[2].lstrip(b"#_")
    root = call
    while root.parent is not None:
        root = root.parent
    declared = (
        re.search(rb"\b_?" + re.escape(name) + rb"[?!]?\s*(?::\s*|=\s*(?:await\s+)?new\s+)([A-Z][\w$]*)", root.text or b"")
        if name
        else None
    )
    if declared is not None:
        return [callee for callee in callees if callee.owner == declared[1]]
    stem = name.lower().rstrip(b"s")
    return [callee for callee in callees if stem and stem in callee.owner.lower() and callee.owner != caller.owner]
