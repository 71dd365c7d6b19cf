"""How JavaScript and TypeScript call, for what callers hand over (`match.callers`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property, partial

from vetline.core import lazy_re as re
from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Calling, Function, Parameter, below, filled, followed, span_of, uncalled
from vetline.match.javascript.behind import stands_behind
from vetline.match.javascript.kept import Holds, Keeping, call_of, called_of
from vetline.match.javascript.narrow import narrow_fields, narrow_segments
from vetline.match.javascript.nodes import (
    FUNCTIONS,
    NAMES,
    bound_names,
    called_name,
    identifiers,
    is_member,
    members,
    named,
    owner,
    receiver_of,
)
from vetline.match.javascript.outside import comes_from_outside, given_by_framework
from vetline.match.javascript.reach import CONDITIONS, arrives, bound_in_list, handed_items, looked_at, told_of
from vetline.match.javascript.told import TABLE, Told, answered_with, is_cleaned, is_whole_form
from vetline.match.javascript.tools import tables_of_tools

_REQUEST = re.compile(
    rb"\b(?:req|request|_req|ctx\.request|c\.req|event|evt|ctx|context)\.(?:body|query|params?|headers?|cookies|files?|rawBody|url|searchParams|nextUrl"
    rb"|queryStringParameters|pathParameters|json|text|formData|parseBody|queries)\b"
    rb"|\b(?:req|request)\.(?:get|param|header)\(|\b(?:searchParams|formData|form)\.get(?:All)?\("
    rb"|\b(?:readBody|readRawBody|readMultipartFormData|getQuery|getRouterParams?)\(\s*event|\bjob\.data\b"
    rb"|\b[\w$]+\.function\.arguments\b|\b(?:block|tool_?[uU]se|tool_?[cC]all|functionCall)\.(?:input|args|arguments)\b"
)
"""What is written of a request, or of what a language model hands to a tool."""
_MADE_HARMLESS = re.compile(
    rb"^(?:Number|parseInt|parseFloat|BigInt|Boolean|digest|randomUUID|ObjectId|hash|hashSync|compare|parse|safeParse|parseAsync|basename"
    rb"|\w*(?:[eE]scape|[eE]ncode|[sS]afe|[cC]lean|[sS]anit|[pP]urify|[vV]alid|[cC]heck|[vV]erif|[aA]llow|[nN]ormal|[rR]esolve|[qQ]uote|[sS]lug)\w*)$"
)
_MADE_BY_NATURE = frozenset((b"digest", b"hash", b"compare"))
_PARSES = frozenset((b"parse", b"safeParse", b"parseAsync", b"safeParseAsync"))
_SCHEMA_HERE = re.compile(rb"(?<!JSON)\.(?:parse|safeParse)(?:Async)?\(|\.validate\w*\(|\.valid\(|\bschema\b|@(?:Body|Query|Param)\(")
ON_COMMAND_LINE = re.compile(rb"\bprocess\.argv\b|[\"'](?:commander|yargs|minimist|inquirer|prompts|(?:node:)?readline(?:/promises)?)[\"']")
"""What a program asks whoever runs it."""
_OF_NUMBERS = re.compile(rb"^[\w$]+\??\s*:\s*(?:number|boolean|bigint|Date)\b")
_OF_TEXT = re.compile(rb"\??\s*:\s*string\b")
_OF_UPLOAD = re.compile(rb"(?:file|upload|image|f)\??\.(?:path|filepath|buffer|size|mimetype|destination)$", re.IGNORECASE)
"""What the server itself says of a file that was sent."""
_HARMLESS_PARSE = re.compile(rb"^(?:JSON|qs|querystring|url|path|yaml|YAML)\.")
_CHECKS = re.compile(
    rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|^is[A-Z]|refuse|forbid|reject|permit|expect", re.IGNORECASE
)

_FORM = re.compile(rb"\bconst\s+([\w$]+)\s*=\s*(/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)")


class Callers:
    """What callers in a script hand to its functions. The text is read once for all that is asked of it."""

    def __init__(self, language: str, data: bytes) -> None:
        self._data = data
        self._root = parse(language, data)
        self._functions = tuple(_functions(self._root))
        self._endings: dict[str, Told] = {}  # what the file says of checks, by what flows end in
        self._tools = tables_of_tools(data, self._root)
        self._classes: dict[bytes, bytes | None] = {}  # of variables and fields, as far as their names' declarations tell

    def _told(self, ending: str) -> Told:
        if ending in self._endings:
            return self._endings[ending]
        forms = frozenset(form[1] for form in _FORM.finditer(self._data) if is_whole_form(form[2]))
        self._endings[ending] = told = told_of(self._functions, narrow_fields(self._data, ending == "queries"), forms, ending)
        return told

    @cached_property
    def _by_parameter(self) -> Mapping[Span, Function]:
        return {span_of(name): function for function in reversed(self._functions) for name in bound_in_list(function)}

    def filled_by_requests(self, parameters: Iterable[Span], ending: str = "") -> Mapping[Span, Span]:
        """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
        return filled(self._functions, self._calling(self._told(ending)), parameters)

    def is_unseen(self, parameter: Span) -> bool:
        """Nobody is seen to fill it: its function is one that only others than this text may call, or is handed what such a one is given."""
        functions = self._open
        owner = self._by_parameter.get(parameter)
        if owner is not None and any(one.node.id == owner.node.id and one.outside > owner.outside for one in functions):
            return True
        return parameter in filled(functions, self._calling(self._told("")), [parameter])

    def is_unlooked(self, begin: Span, end: Span, is_part: bool, ending: str = "") -> bool:
        """What the parameter holds gets to the end without a condition that looks at it; with `is_part` it stands behind something else there. In a
        query what callers know to be a text does no harm."""
        around = self._by_parameter.get(begin)
        if around is None:
            return False
        name = self._data[begin.start : begin.end]
        if not arrives(replace(self._told(""), looks=True), around.node, name, end):
            return False
        if ending == "queries" and _OF_TEXT.match(self._data, begin.end):
            return False
        return not is_part or stands_behind(self._functions, around.node, name, end)

    @cached_property
    def _open(self) -> Sequence[Function]:
        """The functions, as if what only others may call were called by requests; none of a program that is told what to do on its command line."""
        if ON_COMMAND_LINE.search(self._data):
            return ()
        offered = {one.node.id for one in uncalled(self._functions, self._calling(self._told(""))) if not one.name.startswith((b"_", b"#"))}
        return [replace(one, outside=one.outside | _asked_for(one)) if one.node.id in offered else one for one in self._functions]

    def kept_of_requests(self) -> Mapping[bytes, Set[bytes]]:
        """What gives a request's value to all that ask: `name()` of functions, `this.name()` of methods and `this.name` of objects by their class."""
        return followed(self._functions, self._calling(self._told("")))[1] if _REQUEST.search(self._data) else {}

    def _calling(self, told: Told) -> Calling:
        is_from = partial(_is_from, told)
        keeping = Keeping(partial(_followed, told), is_from, _REQUEST)
        return Calling(partial(_calls, told), called_of, _handed_over, is_from, self._meant, keeping.kept, self._provided)

    def _provided(self, function: Function, _: frozenset[bytes]) -> Iterator[tuple[Parameter, SyntaxNode]]:
        """What a tool is given by the language model that calls it."""
        tools, begins = self._tools
        is_named = function.name in tools and not function.is_method
        if function.parameters and (is_named or function.node.start_byte in begins):
            given = function.parameters[0][1]
            for bound in bound_names(given):
                yield (bound.text or b"", bound), bound

    def argument_of(self, begin: Span, end: Span, filled: Mapping[Span, Span], ending: str = "") -> Span | None:
        """The argument that a request's value is handed in by, for a flow that begins at a parameter of a function and ends in it: to that
        parameter, or to one beside it that gets there, for Semgrep shows one of several flows to a place. None where all that gets there goes
        through functions of the file that look at what they are given, or is a field of which a schema says what it may be."""
        around = self._by_parameter.get(begin)
        if around is None:
            return None
        for parameter in sorted((span_of(name) for name in bound_in_list(around)), key=lambda span: span != begin):
            name = self._data[parameter.start : parameter.end]
            if parameter in filled and (
                arrives(self._told(ending), around.node, name, end) or (parameter == begin and not arrives(Told(), around.node, name, end))
            ):
                return filled[parameter]
        return None

    def beginnings(self, begin: Span, end: Span) -> Iterator[Span]:
        """The parameter where a flow is said to begin, and those beside it that get to its end as well; beside it, for what a constructor was given
        and a method uses, are the method's own."""
        yield begin
        around = self._by_parameter.get(begin)
        if around is not None:
            ends_in = [one for one in self._functions if one.node.start_byte <= end.start and end.end <= one.node.end_byte and one.name]
            own = ends_in[-1:] if around not in ends_in else []
            names = ((one, span_of(name)) for one in (around, *own) for name in bound_in_list(one))
            yield from (span for one, span in names if span != begin and arrives(Told(), one.node, self._data[span.start : span.end], end))

    def vetted(self, begin: Span, end: Span, stored: bool = False, ending: str = "") -> bool:
        """Whether what flows from one place of a function to another goes there only through functions of the file that look at all that they
        are given, and through fields of which a schema says what they may be; with `stored` also where something is looked up by it."""
        begin = self._within(begin, end)
        first, last = min(begin.start, end.start), max(begin.end, end.end)
        around = [one.node for one in self._functions if one.node.start_byte <= first and last <= one.node.end_byte]
        place = min(around, key=lambda node: node.end_byte - node.start_byte, default=self._root)
        beside = (place.parent.text if place.parent is not None else self._data) or b""  # a route's options say what its requests hold
        parameter = self._data[begin.start : begin.end] if begin in self._by_parameter else b""
        told = self._told(ending)
        narrow = narrow_segments(self._data) | (told.narrow if _SCHEMA_HERE.search(beside) else frozenset())
        told = replace(told, begin=begin, stored=stored and told.cleaned, narrow=narrow - {parameter})
        return arrives(Told(begin=begin), place, parameter, end) and not arrives(told, place, parameter, end)

    def _within(self, begin: Span, end: Span) -> Span:
        """Where a flow begins in the function where it ends: of variables that are called alike in several functions Semgrep shows where any of
        them got its value."""
        around = [one.node for one in self._functions if one.node.start_byte <= end.start and end.end <= one.node.end_byte]
        whole = max(around, key=lambda node: node.end_byte - node.start_byte, default=self._root)
        if whole.start_byte <= begin.start < whole.end_byte:
            return begin
        start = self._data.rfind(self._data[begin.start : begin.end], whole.start_byte, end.start)
        return Span(start, start + begin.end - begin.start) if start >= 0 else begin

    def _meant(self, call: SyntaxNode, caller: Function, callees: Sequence[Function]) -> Sequence[Function]:
        """Of several functions of one name those of the class that the object before the dot is of, as far as its type, what it is made by or
        its name tells: services bear the names of what their controllers call."""
        receiver = receiver_of(call)
        if receiver == b"this":
            return [callee for callee in callees if callee.owner == caller.owner]
        name = receiver.rpartition(b".")[2].lstrip(b"#_")
        declared = self._class_of(name) if name else None
        if declared is not None:
            return [callee for callee in callees if callee.owner == declared]
        stem = name.lower().rstrip(b"s")
        return [callee for callee in callees if stem and stem in callee.owner.lower() and callee.owner != caller.owner]

    def _class_of(self, name: bytes) -> bytes | None:
        if name not in self._classes:
            written = rb"\b_?" + re.escape(name) + rb"[?!]?\s*(?::\s*|=\s*(?:await\s+)?new\s+)([A-Z][\w$]*)"
            found = re.search(written, self._data)
            self._classes[name] = found[1] if found is not None else None
        return self._classes[name]


def _functions(root: SyntaxNode) -> Iterator[Function]:
    for node in below(root):
        if node.type not in FUNCTIONS:
            continue
        listed = node.child_by_field_name("parameters") or node.child_by_field_name("parameter")
        written = [listed] if listed is not None and listed.type == "identifier" else listed.named_children if listed is not None else []
        parameters = tuple((name.text or b"", name) for parameter in written if (name := _name_of(parameter)) is not None)
        outside = frozenset(
            name.text or b"" for parameter in written if comes_from_outside(parameter) for name in bound_names(parameter)
        ) | frozenset(given_by_framework(node, written))
        called, of = named(node), owner(node)
        if called == b"constructor" and of:  # whoever makes an object of the class calls this
            yield Function(node, of, parameters, False, outside, of, of)
        else:
            yield Function(node, called, parameters, node.type == "method_definition" or is_member(node), outside, of, of)


def _asked_for(function: Function) -> frozenset[bytes]:
    listed = function.node.child_by_field_name("parameters")
    if listed is None:
        return frozenset(name for name, _ in function.parameters)
    return frozenset(
        name.text or b"" for written in listed.named_children if not _OF_NUMBERS.search(written.text or b"") for name in bound_names(written)
    )


def _name_of(parameter: SyntaxNode) -> SyntaxNode | None:
    """The one name of a parameter; where an object is taken apart it stands for the whole."""
    pattern = parameter.child_by_field_name("pattern") or parameter.child_by_field_name("left") or parameter
    if pattern.type == "rest_pattern" and pattern.named_children:
        pattern = pattern.named_children[0]
    return pattern if pattern.type in ("identifier", "object_pattern") else None


def _calls(told: Told, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
    steps = _followed(told, function, tainted, partial(_is_from, told))
    return ((node, names) for node, names in steps if node.type in ("call_expression", "new_expression"))


def _followed(told: Told, function: Function, tainted: frozenset[bytes], holds: Holds) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function, its assignments and what it gives back, in their order, with such variables. `holds`: whether what is assigned
    is a request's value."""
    names, checked = set(tainted), set[bytes]()
    measured: dict[bytes, set[bytes]] = {}  # by the names of ways from a folder to a path: what they were made of
    body = function.node.child_by_field_name("body")
    for node in below(body) if body is not None else ():
        if node.type in CONDITIONS:
            seen = looked_at(node)
            checked |= seen.union(*(measured[name] for name in seen if name in measured))
        elif node.type == "call_expression":
            names |= handed_items(told, node, frozenset(names - checked), _is_from)
            if _CHECKS.search(called_name(node)[0]):
                checked |= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
            else:
                yield node, frozenset(names - checked)
        elif node.type in ("new_expression", "return_statement"):
            yield node, frozenset(names - checked)
        elif node.type in ("variable_declarator", "assignment_expression", "for_in_statement"):
            yield node, frozenset(names - checked)
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if (
                left is None
                or right is None
                or left.type not in ("identifier", "object_pattern", "array_pattern")
                or right.type in FUNCTIONS
            ):
                continue
            given = {name.text or b"" for name in bound_names(left)}
            used = {name.text or b"" for name in identifiers(right)}
            if right.type == "call_expression" and called_name(right)[0] == b"relative":
                measured |= dict.fromkeys(given, used)
            if holds(right, frozenset(names - checked)):
                names |= given - told.narrow
                checked -= given
            elif given & names:
                names -= given
            if used & checked:
                checked |= given


def _is_from(told: Told, expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    pending = [expression]
    while pending:
        node = pending.pop()
        kind = node.type
        if kind in NAMES:
            if node.text in names:
                return True
            continue
        if kind in FUNCTIONS or _is_answer(node) or (kind == "ternary_expression" and looked_at(node)):
            continue
        if kind == "subscript_expression" and TABLE.fullmatch((node.child_by_field_name("object") or node).text or b""):
            continue
        if kind == "member_expression":
            text = node.text or b""
            if text in names:
                return True
            if ((node.child_by_field_name("property") or node).text or b"") in told.narrow or _OF_UPLOAD.search(text):
                continue
            if b"(" not in text and _REQUEST.search(text):
                return True
        elif kind in ("call_expression", "new_expression"):
            if _makes_harmless(told, node) or (kind == "call_expression" and is_cleaned(told, node)):
                continue
            if _REQUEST.match(node.text or b"") or call_of(node) in names:
                return True
            if kind == "call_expression":
                pending.extend(answered_with(told, node))
                continue
        pending.extend(child for child in node.named_children if child.type != "property_identifier")
    return False


def _is_answer(expression: SyntaxNode) -> bool:
    """A number or an answer of yes or no."""
    operator = expression.child_by_field_name("operator")
    if expression.type == "unary_expression":
        return (expression.text or b"")[:1] in b"!+~"
    return expression.type == "binary_expression" and operator is not None and operator.type not in ("+", "??", "||", "&&")


def _makes_harmless(told: Told, call: SyntaxNode) -> bool:
    called = call.child_by_field_name("function") or call.child_by_field_name("constructor")
    whole = (called.text or b"") if called is not None else b""
    last = whole.rpartition(b".")[2]
    if last in told.gates or (whole.endswith(b".get") and TABLE.fullmatch(whole)):
        return True
    if last in _PARSES and told.narrow:  # a schema that stands here says of each field what it may be
        return False
    if (last, b"." in whole) in told.own and last not in _MADE_BY_NATURE:
        return False
    return _MADE_HARMLESS.match(last) is not None and _HARMLESS_PARSE.match(whole) is None


def _handed_over(callee: Function, call: SyntaxNode) -> Iterator[tuple[Parameter, SyntaxNode]]:
    """Parameters with their arguments; the names that an object is taken apart into, with what the call's object says of them."""
    arguments = call.child_by_field_name("arguments")
    if arguments is None or arguments.type != "arguments":
        return
    given = list(arguments.named_children)
    spread = next((place for place, node in enumerate(given) if node.type == "spread_element"), len(given))
    for place, (name, node) in enumerate(callee.parameters):
        is_rest = node.parent is not None and node.parent.type == "rest_pattern"
        for argument in given[place:] if is_rest else given[place : place + 1] if place < spread else ():
            yield from _filled_by(name, node, argument)


def _filled_by(name: bytes, node: SyntaxNode, argument: SyntaxNode) -> Iterator[tuple[Parameter, SyntaxNode]]:
    if node.type == "identifier":
        yield (name, node), argument
        return
    said = dict(members(argument)) if argument.type == "object" else {}
    for bound in bound_names(node):
        given = said.get(bound.text or b"") if said else argument
        if given is not None:
            yield (bound.text or b"", bound), given
