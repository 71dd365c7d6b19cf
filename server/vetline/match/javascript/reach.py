"""Where what a function of a script is given gets to in it, and which functions look at what they are given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vetline.core import lazy_re as re
from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below, span_of
from vetline.match.javascript.nodes import FUNCTIONS, NAMES, bound_names, called_name, identifiers, receiver_of
from vetline.match.javascript.told import TABLE, Name, Told, is_answer, parts

_EACH = frozenset(
    (b"forEach", b"map", b"flatMap", b"filter", b"find", b"some", b"every", b"reduce", b"then", b"eachLimit", b"mapLimit", b"each")
)
"""What hands the items, or the value to come, of its object to the function in its brackets."""
_LITTLE = re.compile(
    rb"""!?[\w$.?!]+\.(?:endsWith\(["'`]\.?\w{0,10}["'`]\)|(?:startsWith|includes)\(["'`](?:/[\w/-]*|https?:?/{0,2}|(?!\.\.)[^"'`]{0,2})["'`]\))"""
    rb"""|!?/\^https\?:[^/]*(?:\\/)*/i?\.test\([^()]*\)|.*\.protocol\)?(?:\.startsWith\(["'`]http\w*:?["'`]\))?"""
)
"""A question of how a text is written, whose answer shuts nobody out."""
_MEMBERSHIP = frozenset((b"includes", b"has", b"test", b"hasOwn", b"some", b"every", b"hasOwnProperty", b"indexOf"))
_FILLS = frozenset((b"push", b"unshift", b"add", b"set", b"append"))
_SHORT = 4000  # bytes of a function that is made to clean a text
_ITEM = re.compile(rb"[\w$]+\[\d\]")
"""One of several parts of a text, of which a router asks a word: it says nothing of the others."""
_ROUNDS = 4
_ASKS_NOTHING = frozenset((b"isArray", b"trim", b"toString", b"existsSync", b"exists", b"access"))
_OF_ADDRESSES = frozenset((b"hostname", b"host", b"origin", b"protocol", b"pathname", b"href", b"length"))
CONDITIONS = frozenset(("if_statement", "while_statement", "ternary_expression", "switch_statement"))


def told_of(functions: Sequence[Function], narrow: frozenset[bytes], forms: frozenset[bytes] = frozenset(), ending: str = "") -> Told:
    """What a file says of checks, by its functions, its schemas' fields and the expressions that a whole text has to match."""
    looking = [function for function in functions if function.name and _looks(function)]
    own = frozenset((function.name, function.is_method) for function in functions)
    told = Told(frozenset(function.name for function in looking), narrow=narrow, own=own, forms=forms, ending=ending)
    told = replace(told, gates=_gates(told, functions), refuse=frozenset(function.name for function in looking if _refuses(function)))
    if ending == "sizes":
        return told
    told = replace(told, cleaned=True, guarded=frozenset(function.owner for function in looking if function.owner))
    told = replace(told, cleans=_cleaning(told, functions))
    told = replace(told, gates=_gates(told, functions), stored=True)
    return replace(told, answers=frozenset(_name(function) for function in functions if function.name and _hands_on(told, function)))


def _name(function: Function) -> Name:
    return function.name, function.is_method


def _looks(function: Function) -> bool:
    """Whether all that a function is given is looked at in its conditions, or in the answer that it gives, under whatever name. What is only a part of
    it counts if the function gives nothing else of it back."""
    given = {name.text or b"" for name in bound_in_list(function)} - {b"req", b"res", b"ctx", b"next", b"c", b"reply", b"request"}
    if not given or len(given) > 4:
        return False
    wholes, some, examined = {name: {name} for name in given}, dict[bytes, set[bytes]](), set[bytes]()
    body = function.node.child_by_field_name("body") or function.node
    for node in below(body):
        if node.type in ("variable_declarator", "assignment_expression"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if left is not None and left.type != "member_expression":
                _made_of(some if left.type == "object_pattern" or _is_part(right) else wholes, wholes, bound_names(left), right)
                _made_of(some, some, bound_names(left), right)
        elif node.type == "call_expression" and called_name(node)[0] in _EACH:
            _made_of(wholes, wholes, _parameters_within(node), node.child_by_field_name("function"))
        elif node.type in CONDITIONS:
            examined |= looked_at(node)
        elif node.type == "subscript_expression" and TABLE.fullmatch((node.child_by_field_name("object") or node).text or b""):
            index = node.child_by_field_name("index")
            examined |= {index.text or b""} if index is not None and index.type in NAMES else set()
    backs = list(_given_back(function.node, body))
    for answer in backs:
        if is_answer(answer):
            examined |= set(_examined(answer))
    whole = set[bytes]().union(*(wholes.get(name, ()) for name in examined))
    told = Told(narrow=frozenset(examined))
    return all(
        name in whole
        or (
            any(name in some.get(one, ()) for one in examined)
            and not any(arrives(replace(told, looks=True), function.node, name, span_of(back)) for back in backs)
        )
        for name in given
    )


def _is_part(expression: SyntaxNode | None) -> bool:
    """It is taken out of something by a name, and not a part of an address by which the whole is known."""
    for node in below(expression) if expression is not None else ():
        called = node.parent is not None and node.parent.child_by_field_name("function") == node
        if node.type == "member_expression" and not called:
            return (node.child_by_field_name("property") or node).text not in _OF_ADDRESSES
        if node.type == "call_expression":
            name, is_of_object = called_name(node)
            arguments = node.child_by_field_name("arguments")
            by_name = arguments is not None and any(one.type == "string" for one in arguments.named_children)
            if by_name and (not is_of_object or name in (b"get", b"getAll", b"has")):
                return True
    return False


def _made_of(
    found: dict[bytes, set[bytes]], from_which: Mapping[bytes, set[bytes]], made: Iterable[SyntaxNode], expression: SyntaxNode | None
) -> None:
    used = {name.text or b"" for name in identifiers(expression)}
    for name in made:
        found.setdefault(name.text or b"", set()).update(*(from_which.get(one, ()) for one in used))


def _parameters_within(call: SyntaxNode) -> Iterator[SyntaxNode]:
    """The names of parameters of functions that are handed over."""
    arguments = call.child_by_field_name("arguments")
    for given in arguments.named_children if arguments is not None else ():
        listed = (given.child_by_field_name("parameters") or given.child_by_field_name("parameter")) if given.type in FUNCTIONS else None
        if listed is not None:
            yield from bound_names(listed)


def _refuses(function: Function) -> bool:
    """It throws, or says yes or no."""
    body = function.node.child_by_field_name("body") or function.node
    if any(node.type == "throw_statement" or (node.type == "call_expression" and called_name(node)[0] == b"throw") for node in below(body)):
        return True
    answers = list(_given_back(function.node, body))
    return bool(answers) and all(is_answer(answer) for answer in answers)


def _gates(told: Told, functions: Sequence[Function]) -> frozenset[bytes]:
    """`told.gates` and the functions that hand all that they are given on to these, or give back what these or an exchange of signs made of it."""
    found = set(told.gates)
    for _ in range(_ROUNDS):
        before = len(found)
        for function in functions:
            if function.name and function.name not in found and _hands_on(replace(told, gates=frozenset(found)), function):
                found.add(function.name)
        if len(found) == before:
            break
    return frozenset(found)


def _cleaning(told: Told, functions: Sequence[Function]) -> dict[Name, frozenset[int]]:
    """Of functions that give back some of what they are given as it is, the places of what they give back cleaned."""
    found: dict[Name, frozenset[int]] = {}
    for function in functions:
        body = function.node.child_by_field_name("body")
        if not function.name or function.name in told.gates or body is None or body.end_byte - body.start_byte > _SHORT:
            continue
        backs = [span_of(back) for back in _given_back(function.node, body)]
        cleaned = frozenset(
            place
            for place, (name, node) in enumerate(function.parameters)
            if node.type == "identifier"
            and any(arrives(Told(), function.node, name, back) for back in backs)
            and not any(arrives(replace(told, looks=True), function.node, name, back) for back in backs)
        )
        found[_name(function)] = found.get(_name(function), cleaned) & cleaned
    return found


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
    return bool(raw) and not any(arrives(replace(told, cleaned=True, looks=True), function.node, name, back) for name, back in raw)


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


def given_back(function: SyntaxNode) -> Iterator[SyntaxNode]:
    """What a function gives back, each time that it does."""
    body = function.child_by_field_name("body")
    return _given_back(function, body) if body is not None else iter(())


def bound_in_list(function: Function) -> Iterator[SyntaxNode]:
    """The names of a function's parameters, those that an object is taken apart into among them."""
    for _, name in function.parameters:
        yield from bound_names(name)


def arrives(told: Told, function: SyntaxNode, parameter: bytes, end: Span) -> bool:
    """Whether what a parameter of the function holds, or what stands where `told` begins, is part of what stands at `end`."""
    return _arrives(told, function, {parameter}, end)


def _arrives(told: Told, function: SyntaxNode, names: set[bytes], end: Span) -> bool:
    for node in below(function):
        if node.start_byte >= end.end:
            break
        if node.type in ("variable_declarator", "assignment_expression", "for_in_statement", "augmented_assignment_expression"):
            left = node.child_by_field_name("name") or node.child_by_field_name("left")
            right = node.child_by_field_name("value") or node.child_by_field_name("right")
            if left is not None and right is not None and reaches(told, right, names):
                names |= {name.text or b"" for name in bound_names(left) if name.text not in told.narrow} or {left.text or b""}
        elif told.looks and node.type in CONDITIONS and node.type != "ternary_expression":
            names -= looked_at(node)
        elif node.type == "call_expression":
            if called_name(node)[0] in _FILLS and reaches(told, node.child_by_field_name("arguments"), names):
                names.add(receiver_of(node))
            names |= handed_items(told, node, frozenset(names), reaches)
            if told.refuse and node.end_byte < end.start and called_name(node)[0] in told.refuse and _is_asked(node):
                names -= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
    return reaches(told, function.descendant_for_byte_range(end.start, max(end.start, end.end - 1)), names)


def _is_asked(call: SyntaxNode) -> bool:
    """The call is a statement of its own, or stands in a condition."""
    around = call.parent
    while around is not None and around.type in ("await_expression", "parenthesized_expression", "unary_expression", "binary_expression"):
        around = around.parent
    return around is not None and around.type in ("expression_statement", "if_statement")


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
        elif node.type == "ternary_expression" and told.cleaned:
            looked = _asked_of(told, node.child_by_field_name("condition"))
            branches = (node.child_by_field_name("consequence"), node.child_by_field_name("alternative"))
            if any(reaches(told, branch, [name for name in names if name not in looked]) for branch in branches):
                return True
            continue
        elif node.type == "call_expression" and told.cleaned and called_name(node)[0] in (b"map", b"flatMap"):
            made = _made_of_each(told, node, frozenset(names))
            if made is not None:
                if made:
                    return True
                continue
        pending.extend(parts(told, node))
    return False


def _asked_of(told: Told, condition: SyntaxNode | None) -> set[bytes]:
    """The variables that a list, an expression or a function of the file is asked about, or that are compared with a word."""
    found = set[bytes]()
    for node in below(condition) if condition is not None else ():
        operator = node.child_by_field_name("operator")
        if node.type == "call_expression":
            name = called_name(node)[0]
            asks = name in told.gates or (name in _MEMBERSHIP and not _LITTLE.fullmatch(node.text or b""))
        else:
            asks = operator is not None and operator.type in ("===", "!==") and any(side.type == "string" for side in node.named_children)
        if asks:
            found |= {name.text or b"" for name in identifiers(node)}
    return found


def _made_of_each(told: Told, call: SyntaxNode, names: frozenset[bytes]) -> bool | None:
    """Whether one of the names is part of what a function that stands in the brackets makes of each item; None if none stands there."""
    arguments, function = call.child_by_field_name("arguments"), call.child_by_field_name("function")
    given = arguments.named_children[0] if arguments is not None and arguments.named_children else None
    body = given.child_by_field_name("body") if given is not None and given.type in FUNCTIONS else None
    if given is None or body is None or function is None:
        return None
    whose = function.child_by_field_name("object")
    handed = {name.text or b"" for name in _parameters_within(call)} if reaches(told, whose, names) else set[bytes]()
    return any(_arrives(replace(told, looks=True), given, set(names | handed), span_of(back)) for back in _given_back(given, body))




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
    return {name.text or b"" for name in _parameters_within(call)}


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
        or text.endswith((b".length", b".protocol", b".pathname", b".method"))
        or (side.type == "subscript_expression" and _ITEM.fullmatch(text) is not None)
        or (side.type in ("string", "template_string") and text[1:-1] == b"")
    )
