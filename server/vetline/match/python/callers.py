"""How Python calls, for what callers hand over (`match.callers`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Calling, Function, Parameter, below, filled, span_of
from vetline.match.python.nodes import CONDITIONS, FUNCTION, called_name, filled_list, givings, identifiers, last_name, looked_at

_ROUTE = re.compile(
    rb"""@[\w.]+\.(?:route|get|post|put|patch|delete|api_route|websocket)\(\s*(?:\w+=)?["']|@(?:route|get|post|put|patch|delete)\(\s*(?:path=)?["']/"""
    rb"|@\w+\.(?:tool|call_tool)\b|@(?:function_)?tool\b|@(?:socketio|sio)\.(?:on|event)\b|@bot\.(?:command|tree)\b"
)
"""What is called by requests, by a model's wish, by events of sockets and bots."""
_MODELS = re.compile(rb"""\btool_calls?\b|\btool_use\b|\bfunction_call\b|\binput_schema\b|["']type["']\s*:\s*["']function["']""")
"""A model is offered functions here, and says by name which to call with which arguments."""
_VIEW = re.compile(rb"\b(?:RequestHandler|MethodView|Resource|APIView|View|HTTPEndpoint|HTTPMethodView)\b")
_VERB = re.compile(rb"(?:on_)?(?:get|post|put|patch|delete)")
_NUMBERED = re.compile(rb"\w*_?(?:id|pk|uuid|slug)|year|month|day|page|format|resp|response|ctx|context|sid|args|kwargs")
"""Of a path's parts those that its pattern mostly makes numbers of, and what is no part of it."""
_REQUEST = re.compile(
    rb"(?:\brequest|\breq)\.(?:args|form|forms|values|json|data|GET|POST|body|COOKIES|FILES|query|query_params|path_params|match_info|cookies"
    rb"|files|params|get_json|get_data|view_args|text|post|multipart|media|get_param\w*|json_body|matchdict)\b|\bself\.get_(?:query_|body_)?arguments?\("
    rb"|\bparse_qsl?\(|\b(?:cleaned|validated)_data\b|\.receive_(?:text|json)\(|\bself\.request\.(?:arguments|body|path)\b"
)
_HANDED_IN = re.compile(
    rb"\b(?:int|float|bool|UUID|Request|Response|BackgroundTasks|\w*Session|WebSocket|Literal|date|datetime|Depends|Decimal|\w*Enum|Security)\b"
)
_NOT_FROM_OUTSIDE = re.compile(rb"self|cls|response|db|conn|connection|cursor|session|background_tasks|\w*user|ws|websocket")
_MADE_HARMLESS = re.compile(
    rb"(?:^|[._])(?:int|float|bool|len|ord|uuid|hash|hex|sha\d+|md5|uuid\d?|isalnum|format_html\w*|render_to_string|\w*(?:quote|escape|secure|safe|clean|sanit|valid|check|verif|allow|basename|normal|resolve)\w*)$",
    re.IGNORECASE,
)
_CHECKS = re.compile(rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|is_|refuse|forbid|reject|permit", re.IGNORECASE)
_TAKEN_APART = re.compile(rb"url(?:parse|split)|\bURL\(|\bPath\(|resolve\(|(?:real|abs|norm)path\(|splitext\(|\b(?:r?partition|r?split)\(")
"""To look at a part, or at where it leads, is to look at the whole."""
_HANDING_ON = {
    b"add_task": 0,
    b"submit": 0,
    b"to_thread": 0,
    b"run_in_threadpool": 0,
    b"run_sync": 0,
    b"start_soon": 0,
    b"enqueue": 0,
    b"add_job": 0,
    b"run_in_executor": 1,
    b"call_later": 1,
    b"Thread": 0,
    b"Process": 0,
    b"Timer": 1,
}
"""What calls a function that it is given, later or elsewhere, and which of its arguments that is; `target=` says the same."""
_LATER = frozenset((b"delay", b"apply_async", b"send", b"defer"))
"""Methods of a task that call it elsewhere."""


def filled_by_requests(data: bytes, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
    root, wanted = parse("python", data), frozenset(parameters)
    offered, functions = _offered(root), tuple(functions_of(root))
    chosen = {
        span_of(node): span_of(offered[function.name])
        for function in functions
        if function.name in offered and not function.is_method
        for name, node in function.parameters
        if span_of(node) in wanted and node.parent is not None and _comes_from_outside(_whole(node), node)
    }
    return {**filled(functions, _CALLING, wanted), **chosen}


def functions_of(root: SyntaxNode) -> Iterator[Function]:
    for node in below(root):
        if node.type != FUNCTION:
            continue
        name, listed, parent = node.child_by_field_name("name"), node.child_by_field_name("parameters"), node.parent
        if name is None or listed is None or parent is None:
            continue
        decorators = (
            [child.text or b"" for child in parent.children if child.type == "decorator"] if parent.type == "decorated_definition" else []
        )
        around = parent.parent if parent.type == "decorated_definition" else parent
        owner = around.parent if around is not None and around.parent is not None and around.parent.type == "class_definition" else None
        every = [(parameter, found) for parameter in listed.named_children if (found := _name_of(parameter)) is not None]
        own = every[1:] if owner is not None and b"@staticmethod" not in decorators else every
        is_route = any(_ROUTE.match(decorator) for decorator in decorators)
        is_verb = owner is not None and _VERB.fullmatch(name.text or b"") is not None and _VIEW.search(_header(owner)) is not None
        outside = frozenset(
            found.text or b""
            for parameter, found in own
            if (is_route or (is_verb and not _NUMBERED.fullmatch(found.text or b""))) and _comes_from_outside(parameter, found)
        )
        parameters = tuple((found.text or b"", found) for _, found in own)
        if owner is not None and name.text == b"__init__":  # whoever calls the class calls this
            yield Function(node, _class_name(owner), parameters, False, outside)
        else:
            yield Function(node, name.text or b"", parameters, owner is not None, outside)


def _offered(root: SyntaxNode) -> Mapping[bytes, SyntaxNode]:
    """The functions that a dictionary names for a model to choose from, with where it does, if the arguments of what is chosen are spread
    over its parameters."""
    if not _MODELS.search(root.text or b""):
        return {}
    named, spreads = dict[bytes, SyntaxNode](), False
    for node in below(root):
        if node.type == "pair":
            key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
            if key is not None and key.type == "string" and value is not None and value.type == "identifier":
                named[value.text or b""] = value
        elif node.type == "dictionary_splat":
            spreads = spreads or (node.parent is not None and node.parent.type == "argument_list")
    return named if spreads else {}


def _whole(name: SyntaxNode) -> SyntaxNode:
    """A parameter with its type and default."""
    parent = name.parent
    return parent if parent is not None and parent.type in ("typed_parameter", "default_parameter", "typed_default_parameter") else name


def _class_name(owner: SyntaxNode) -> bytes:
    name = owner.child_by_field_name("name")
    return (name.text or b"") if name is not None else b""


def _header(owner: SyntaxNode) -> bytes:
    parents = owner.child_by_field_name("superclasses")
    return (parents.text or b"") if parents is not None else b""


def _name_of(parameter: SyntaxNode) -> SyntaxNode | None:
    if parameter.type == "identifier":
        return parameter
    if parameter.type in ("typed_parameter", "default_parameter", "typed_default_parameter"):
        first = parameter.named_children[0]
        return first if first.type == "identifier" else None
    return None


def _comes_from_outside(parameter: SyntaxNode, name: SyntaxNode) -> bool:
    text = (parameter.text or b"")[name.end_byte - parameter.start_byte :]
    if name.text in (b"request", b"req") and not text.lstrip().startswith(b":"):  # with a type of its own it is a body
        return False
    return _NOT_FROM_OUTSIDE.fullmatch(name.text or b"") is None and _HANDED_IN.search(text) is None


def _calls(function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
    """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
    names, checked, parts = set(tainted), set[bytes](), dict[bytes, set[bytes]]()
    body = function.node.child_by_field_name("body")
    for node in below(body) if body is not None else ():
        if node.type == FUNCTION:
            continue
        if node.type in CONDITIONS:
            looked = looked_at(node)
            checked |= looked.union(*(parts.get(name, ()) for name in looked))
        elif node.type == "call":
            if _CHECKS.search(called_name(node)):  # what it does with the value itself is told of it, and others may rely on it
                yield node, frozenset(names - checked)
                checked |= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
                continue
            if (filled := filled_list(node)) is not None and _is_from(node.named_children[-1], frozenset(names - checked)):
                names.add(filled)
            yield node, frozenset(names - checked)
        else:
            for left, right in givings(node):
                given = {name.text or b"" for name in identifiers(left)}
                used = {name.text or b"" for name in identifiers(right)}
                if _is_from(right, frozenset(names - checked)):
                    names |= given
                    checked -= given
                elif given & names:
                    names -= given
                if used & checked:
                    checked |= given
                if _TAKEN_APART.search(right.text or b""):
                    parts.update((name, used) for name in given)


def _is_from(expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    text = expression.text or b""
    if any(_MADE_HARMLESS.search(called_name(node)) for node in below(expression) if node.type == "call"):
        return False
    if any(node.type in ("comparison_operator", "lambda", "conditional_expression", "not_operator") for node in below(expression)):
        return False
    if b"type=int" in text or b"type=float" in text:
        return False
    return _REQUEST.search(text) is not None or any(name.text in names for name in identifiers(expression))


def _handed_over(callee: Function, call: SyntaxNode) -> Iterator[tuple[Parameter, SyntaxNode]]:
    """Parameters with their arguments."""
    by_position = iter(callee.parameters)
    by_name = {parameter[0]: parameter for parameter in callee.parameters}
    for argument in _arguments(call):
        if argument.type in ("list_splat", "dictionary_splat", "comment"):
            return
        if argument.type == "keyword_argument":
            name, value = argument.child_by_field_name("name"), argument.child_by_field_name("value")
            if name is not None and value is not None and name.text in by_name:
                yield by_name[name.text], value
        elif (parameter := next(by_position, None)) is not None:
            yield parameter, argument


def _arguments(call: SyntaxNode) -> Iterator[SyntaxNode]:
    """What the function gets that a call calls, itself or later."""
    listed = call.child_by_field_name("arguments")
    if listed is None or listed.type != "argument_list":
        return
    _, handed = _handed_on(call)
    for index, argument in enumerate(listed.named_children):
        name = argument.child_by_field_name("name") if argument.type == "keyword_argument" else None
        value = argument.child_by_field_name("value") if name is not None else None
        if name is not None and value is not None and name.text == b"args" and value.type in ("tuple", "list"):
            yield from value.named_children
        elif handed is None or index > handed:
            yield argument


def _handed_on(call: SyntaxNode) -> tuple[SyntaxNode | None, int | None]:
    """The function that a call is given to call it, and the place where the arguments before its own end."""
    listed, place = call.child_by_field_name("arguments"), _HANDING_ON.get(called_name(call))
    if listed is None or place is None or listed.type != "argument_list":
        return None, None
    for argument in listed.named_children:
        name = argument.child_by_field_name("name") if argument.type == "keyword_argument" else None
        if name is not None and name.text == b"target":
            return argument.child_by_field_name("value"), place
    given = listed.named_children[place : place + 1]
    return (given[0], place) if given and given[0].type in ("identifier", "attribute") else (None, None)


def _called_of(call: SyntaxNode) -> tuple[bytes, bool]:
    function = call.child_by_field_name("function")
    given, _ = _handed_on(call)
    if given is not None:
        function = given
    elif called_name(call) in _LATER and function is not None:
        function = function.child_by_field_name("object")
    return last_name(function), function is not None and function.type == "attribute"


_CALLING = Calling(_calls, _called_of, _handed_over, _is_from)
