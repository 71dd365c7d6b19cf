"""Which parameters of a file's functions are filled by what a web request says, as far as the file itself shows it.

Semgrep follows values within a function. A rule that follows a parameter to where it does harm can only warn softly, for nobody knows who
calls. Here calls in the same text are looked at: a value counts as a request's if it is written so, or is a variable that was given one,
and as checked as soon as any condition looks at more of it than whether it is there. So what is said here is rarely wrong, and far from all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse

_ROUTE = re.compile(rb"@[\w.]+\.(?:route|get|post|put|patch|delete|api_route)\(")
_PATH = re.compile(rb"""\(\s*(?:\w+=)?["']""")
_REQUEST = re.compile(
    rb"(?:\brequest|\breq)\.(?:args|form|forms|values|json|data|GET|POST|body|COOKIES|FILES|query|query_params|path_params|match_info|cookies"
    rb"|files|params|get_json|get_data|view_args|text|post|multipart|media)\b|\bself\.get_(?:query_|body_)?arguments?\("
)
_HANDED_IN = re.compile(rb"\b(?:int|float|bool|UUID|Request|Response|BackgroundTasks|\w*Session|WebSocket|Literal|date|datetime|Depends|Decimal|\w*Enum|Security)\b")
_NOT_FROM_OUTSIDE = re.compile(rb"self|cls|request|req|response|db|conn|connection|cursor|session|background_tasks|\w*user|ws|websocket")
_MADE_HARMLESS = re.compile(
    rb"(?:^|[._])(?:int|float|bool|len|ord|uuid|hash|hex|sha\d+|md5|uuid\d?|isalnum|\w*(?:quote|escape|secure|safe|clean|sanit|valid|check|verif|allow|basename|normal|resolve)\w*)$",
    re.IGNORECASE,
)
_CHECKS = re.compile(rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|is_|refuse|forbid|reject|permit", re.IGNORECASE)
_FUNCTION = "function_definition"
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class _Function:
    node: SyntaxNode
    name: bytes
    parameters: tuple[tuple[bytes, SyntaxNode], ...]  # without self; names with their nodes
    is_method: bool
    outside: frozenset[bytes]  # parameters that a framework fills


def filled_by_requests(data: bytes, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
    wanted = set(parameters)
    functions = tuple(_functions(parse("python", data)))
    named: dict[bytes, list[_Function]] = {}
    for function in functions:
        named.setdefault(function.name, []).append(function)
    tainted = {id(function): set(function.outside) for function in functions}
    found: dict[Span, Span] = {}
    for _ in range(_ROUNDS):
        before = sum(map(len, tainted.values()))
        for caller in functions:
            for call, names in _calls(caller, tainted[id(caller)]):
                callees = [callee for callee in named.get(_called(call), ()) if callee.is_method == _is_of_an_object(call)]
                if len(callees) != 1 or callees[0] is caller:
                    continue
                for (name, node), argument in _handed_over(callees[0], call):
                    if _is_from(argument, names):
                        tainted[id(callees[0])].add(name)
                        found.setdefault(Span(node.start_byte, node.end_byte), Span(argument.start_byte, argument.end_byte))
        if sum(map(len, tainted.values())) == before:
            break
    return {span: argument for span, argument in found.items() if span in wanted}


def _functions(root: SyntaxNode) -> Iterator[_Function]:
    for node in _below(root):
        if node.type != _FUNCTION:
            continue
        name, listed, parent = node.child_by_field_name("name"), node.child_by_field_name("parameters"), node.parent
        if name is None or listed is None or parent is None:
            continue
        decorators = [child.text or b"" for child in parent.children if child.type == "decorator"] if parent.type == "decorated_definition" else []
        around = parent.parent if parent.type == "decorated_definition" else parent
        is_method = around is not None and around.parent is not None and around.parent.type == "class_definition" and b"@staticmethod" not in decorators
        every = [(parameter, found) for parameter in listed.named_children if (found := _name_of(parameter)) is not None]
        own = every[1:] if is_method else every
        is_route = any(_ROUTE.match(decorator) and _PATH.search(decorator) for decorator in decorators)
        outside = frozenset(name.text or b"" for parameter, name in own if is_route and _comes_from_outside(parameter, name))
        yield _Function(node, name.text or b"", tuple((found.text or b"", found) for _, found in own), is_method, outside)


def _name_of(parameter: SyntaxNode) -> SyntaxNode | None:
    if parameter.type == "identifier":
        return parameter
    if parameter.type in ("typed_parameter", "default_parameter", "typed_default_parameter"):
        first = parameter.named_children[0]
        return first if first.type == "identifier" else None
    return None


def _comes_from_outside(parameter: SyntaxNode, name: SyntaxNode) -> bool:
    text = (parameter.text or b"")[name.end_byte - parameter.start_byte :]
    return _NOT_FROM_OUTSIDE.fullmatch(name.text or b"") is None and _HANDED_IN.search(text) is None


def _calls(function: _Function, tainted: set[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
    names, checked = set(tainted), set[bytes]()
    body = function.node.child_by_field_name("body")
    for node in _below(body) if body is not None else ():
        if node.type == _FUNCTION:
            continue
        if node.type in ("if_statement", "elif_clause", "while_statement", "conditional_expression", "assert_statement", "match_statement"):
            checked |= _looked_at(node)
        elif node.type == "call":
            if _CHECKS.search(_called(node)):
                checked |= {name.text or b"" for name in _identifiers(node.child_by_field_name("arguments"))}
            else:
                yield node, frozenset(names - checked)
        elif node.type in ("assignment", "named_expression"):
            left = node.child_by_field_name("left") or node.child_by_field_name("name")
            right = node.child_by_field_name("right") or node.child_by_field_name("value")
            if left is None or right is None or left.type not in ("identifier", "pattern_list", "tuple_pattern"):
                continue
            given = {name.text or b"" for name in _identifiers(left)}
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
    if node.type == "conditional_expression":
        conditions: Sequence[SyntaxNode] = node.named_children[1:2]
    elif node.type == "assert_statement":
        conditions = node.named_children[:1]
    else:
        found = node.child_by_field_name("condition") or node.child_by_field_name("subject")
        conditions = [found] if found is not None else []
    return {name for condition in conditions for name in _examined(condition)}


def _examined(condition: SyntaxNode) -> Iterator[bytes]:
    if condition.type in ("identifier", "attribute", "subscript"):
        return
    if condition.type in ("not_operator", "boolean_operator", "parenthesized_expression"):
        for child in condition.named_children:
            yield from _examined(child)
        return
    if condition.type == "call" and _called(condition) in (b"isinstance", b"len", b"strip", b"get", b"exists", b"isfile", b"isdir", b"is_file", b"is_dir"):
        return
    if condition.type == "comparison_operator":
        sides = condition.named_children
        if any(side.type in ("none", "true", "false", "integer") or (side.text or b"")[1:-1] == b"" for side in sides) or sides[0].type == "string":
            return
    for name in _identifiers(condition):
        yield name.text or b""


def _is_from(expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    text = expression.text or b""
    if any(_MADE_HARMLESS.search(_called(node)) for node in _below(expression) if node.type == "call"):
        return False
    if any(node.type in ("comparison_operator", "lambda", "conditional_expression", "not_operator") for node in _below(expression)):
        return False
    if b"type=int" in text or b"type=float" in text:
        return False
    return _REQUEST.search(text) is not None or any(name.text in names for name in _identifiers(expression))


def _handed_over(callee: _Function, call: SyntaxNode) -> Iterator[tuple[tuple[bytes, SyntaxNode], SyntaxNode]]:
    """Parameters with their arguments."""
    arguments = call.child_by_field_name("arguments")
    if arguments is None or arguments.type != "argument_list":
        return
    by_position = iter(callee.parameters)
    by_name = {parameter[0]: parameter for parameter in callee.parameters}
    for argument in arguments.named_children:
        if argument.type in ("list_splat", "dictionary_splat", "comment"):
            return
        if argument.type == "keyword_argument":
            name, value = argument.child_by_field_name("name"), argument.child_by_field_name("value")
            if name is not None and value is not None and name.text in by_name:
                yield by_name[name.text], value
        elif (parameter := next(by_position, None)) is not None:
            yield parameter, argument


def _is_of_an_object(call: SyntaxNode) -> bool:
    function = call.child_by_field_name("function")
    return function is not None and function.type == "attribute"


def _called(call: SyntaxNode) -> bytes:
    """The last name of what is called."""
    function = call.child_by_field_name("function")
    if function is not None and function.type == "attribute":
        function = function.child_by_field_name("attribute")
    return (function.text or b"") if function is not None and function.type == "identifier" else b""


def _identifiers(node: SyntaxNode | None) -> Iterator[SyntaxNode]:
    """Variables: no names of attributes or keywords."""
    for found in _below(node) if node is not None else ():
        if found.type == "identifier" and found.parent is not None:
            field = "attribute" if found.parent.type == "attribute" else "name" if found.parent.type == "keyword_argument" else None
            if field is None or found.parent.child_by_field_name(field) != found:
                yield found


def _below(root: SyntaxNode) -> Iterator[SyntaxNode]:
    """The node and all under it, as they are written."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(reversed(node.children))
