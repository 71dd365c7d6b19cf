"""How Python calls, for what callers hand over (`match.callers`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Calling, Function, Parameter, below, filled, followed, span_of
from vetline.match.python.classes import Classes, class_name, families_of
from vetline.match.python.half_checks import CHECKS, half_checks
from vetline.match.python.nodes import (
    CONDITIONS,
    FUNCTION,
    GIVING,
    LOOKS_UP,
    called_name,
    filled_list,
    givings,
    identifiers,
    last_name,
    looked_at,
)

_ROUTE = re.compile(
    rb"""@[\w.]+\.(?:route|get|post|put|patch|delete|api_route|websocket)\(\s*(?:\w+=)?["']|@(?:route|get|post|put|patch|delete)\(\s*(?:path=)?["']/"""
    rb"|@\w+\.(?:tool|call_tool)\b|@(?:function_)?tool\b|@(?:socketio|sio)\.(?:on|event)\b|@bot\.(?:command|tree)\b"
)
"""What is called by requests, by a model's wish, by events of sockets and bots."""
_MODELS = re.compile(rb"""\btool_calls?\b|\btool_use\b|\bfunction_call\b|\binput_schema\b|["']type["']\s*:\s*["']function["']""")
"""A model is offered functions here, and says by name which to call with which arguments."""
_VIEW = re.compile(rb"\b(?:RequestHandler|MethodView|Resource|APIView|View|HTTPEndpoint|HTTPMethodView)\b")
_VERB = re.compile(rb"(?:on_)?(?:get|post|put|patch|delete)")
_PLAIN_VERB = re.compile(rb"do_[A-Z]+")
_ROUTED = re.compile(rb"""[\w.]+[ ]*[!=]=[ ]*["']/[^"']*["']|[\w.]+\.startswith\([ ]*["']/\w[^"']*["'][ ]*\)""")
"""How a handler of Python's own server, which has no routes, tells its addresses apart."""
_SENT = frozenset((b"self.path", b"self.rfile"))
_NUMBERED = re.compile(rb"\w*_?(?:id|pk|uuid|slug)|year|month|day|page|format|resp|response|ctx|context|sid|args|kwargs")
"""Of a path's parts those that its pattern mostly makes numbers of, and what is no part of it."""
_DEPENDED = re.compile(rb"\bDepends\([ \t\n]*(\w+)")
"""Functions that FastAPI calls with parts of the request."""
_ASKED_AT_TOP = re.compile(rb"^(?!def|class|[ \t]*#).*\b(?:st|streamlit)\.(?:sidebar\.)?(?:text_input|text_area|chat_input)\(", re.MULTILINE)
"""A program that is run from its top for each visit."""
_CONVERTED = re.compile(rb"[<{](?:(?:int|float|uuid):[ ]*(\w+)|(\w+):[ ]*(?:int|float|uuid|UUID))[>}]")
"""Parts of a path that a framework makes numbers of."""
_REQUEST = re.compile(
    rb"(?:\brequest|\breq)\.(?:args|form|forms|values|json|data|GET|POST|body|COOKIES|FILES|query|query_params|path_params|match_info|cookies"
    rb"|files|params|get_json|get_data|view_args|text|post|multipart|media|get_param\w*|json_body|matchdict)\b|\bself\.get_(?:query_|body_)?arguments?\("
    rb"|\b(?:st|streamlit)\.(?:sidebar\.)?(?:text_input|text_area|chat_input)\(|\bparse_qsl?\(|\b(?:cleaned|validated)_data\b|\.receive_(?:text|json)\(|\bself\.request\.(?:arguments|body|path)\b"
)
_HANDED_IN = re.compile(
    rb"\b(?:int|float|bool|UUID|Request|Response|BackgroundTasks|\w*Session|WebSocket|Literal|date|datetime|Depends|Decimal|\w*Enum|Security)\b"
)
_NOT_FROM_OUTSIDE = re.compile(rb"self|cls|response|db|conn|connection|cursor|session|background_tasks|\w*user|ws|websocket")
_MADE_HARMLESS = re.compile(
    rb"(?:^|[._])(?:int|float|bool|len|ord|uuid|hash|hex|sha\d+|md5|uuid\d?|isalnum|format_html\w*|render_to_string|(?!unquote|unescape)\w*(?:quote|escape|secure|safe|clean|sanit|valid|check|verif|allow|basename|normal|resolve)\w*)$",
    re.IGNORECASE,
)
_COMPOSES = frozenset((b"SQL", b"Identifier", b"Literal", b"Composed"))
"""What psycopg puts statements together of."""
_TAKEN_APART = re.compile(rb"url(?:parse|split)|\bURL\(|\bPath\(|resolve\(|(?:real|abs|norm)path\(|splitext\(|\b(?:r?partition|r?split)\(")
"""To look at a part, or at where it leads, is to look at the whole."""
_STORED = re.compile(rb"\.(?:execute|fetchone|fetchall|fetchval|fetchrow|find_one|filter_by|get_or_404|scalars?)\(")
_STEPS = CONDITIONS | GIVING | {"call", "return_statement", "augmented_assignment"}
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
_LASTS = re.compile(rb"self\.\w+$|(?:flask\.)?g\.\w+$|(?:self\.)?request\.(?:state|ctx)\.\w+$")
"""Where a value is there for other functions."""
_OF_ITSELF = frozenset(
    (
        b"get", b"getlist", b"get_json", b"get_data", b"json", b"form", b"post", b"body", b"text", b"read", b"data", b"decode", b"encode", b"strip", b"lstrip", b"rstrip", b"lower",
        b"upper", b"casefold", b"title", b"split", b"rsplit", b"partition", b"rpartition", b"replace", b"items", b"values", b"keys", b"copy", b"to_dict", b"model_dump", b"dict", b"pop",
        b"removeprefix", b"removesuffix", b"multipart", b"get_argument", b"get_query_argument", b"get_body_argument", b"get_media", b"get_param", b"getvalue",
    )
)
"""Methods that give the object itself, or part of it, whether they change its form or not."""
_OF_GIVEN = re.compile(
    rb"loads|dict|list|tuple|str|bytes|join|format|parse_qsl?|(?:urlsafe_)?b64decode|unquote(?:_plus)?|next|_?[A-Z]\w*(?<!Response)(?<!Error)(?<!Exception)(?<!Form)(?<!Serializer)(?<!Schema)"
)
"""What gives back what it is given; a class makes a record of it, but one that looks at what it gets."""
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
        if span_of(node) in wanted and node.parent is not None and comes_from_outside(whole(node), node)
    }
    top = (Function(root, b"", (), False, frozenset()),) if _ASKED_AT_TOP.search(data) else ()
    return {**filled((*functions, *top), calling_of(root, reading_of(functions)), wanted), **chosen}


def kept_of_requests(root: SyntaxNode, functions: Sequence[Function]) -> Mapping[bytes, Set[bytes]]:
    """The functions of a text that give back what a request says (`name`, or `self.name` by the family that knows it), and such attributes."""
    return followed(functions, calling_of(root, reading_of(functions)))[1] if _REQUEST.search(root.text or b"") else {}


def functions_of(root: SyntaxNode) -> Iterator[Function]:
    families, asked_for = families_of(root), frozenset(_DEPENDED.findall(root.text or b""))
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
        is_route = any(_ROUTE.match(decorator) for decorator in decorators) or name.text in asked_for
        is_verb = owner is not None and _VERB.fullmatch(name.text or b"") is not None and _VIEW.search(_header(owner)) is not None
        outside = frozenset(
            found.text or b""
            for parameter, found in own
            if (is_route or (is_verb and not _NUMBERED.fullmatch(found.text or b"")))
            and comes_from_outside(parameter, found)
            and not any(found.text in groups for decorator in decorators for groups in _CONVERTED.findall(decorator))
        )
        parameters = tuple((found.text or b"", found) for _, found in own)
        if owner is not None and name.text == b"__init__":  # whoever calls the class calls this
            yield Function(node, class_name(owner), parameters, False, outside, class_name(owner), families.get(class_name(owner), b""))
        else:
            of = class_name(owner) if owner is not None else b""
            yield Function(node, name.text or b"", parameters, owner is not None, outside, of, families.get(of, b""))


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


def _at_top(module: SyntaxNode) -> Iterator[SyntaxNode]:
    """All of a program that stands in no function and no class."""
    pending = [module]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(child for child in reversed(node.children) if child.type not in (FUNCTION, "class_definition"))


def whole(name: SyntaxNode) -> SyntaxNode:
    """A parameter with its type and default."""
    parent = name.parent
    return parent if parent is not None and parent.type in ("typed_parameter", "default_parameter", "typed_default_parameter") else name


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


def comes_from_outside(parameter: SyntaxNode, name: SyntaxNode) -> bool:
    text = (parameter.text or b"")[name.end_byte - parameter.start_byte :]
    if name.text in (b"request", b"req") and not text.lstrip().startswith(b":"):  # with a type of its own it is a body
        return False
    return _NOT_FROM_OUTSIDE.fullmatch(name.text or b"") is None and _HANDED_IN.search(text) is None


def reading_of(functions: Sequence[Function]) -> Reading:
    lookups = frozenset(function.name for function in functions if not function.is_method and _STORED.search(function.node.text or b""))
    return Reading(half_checks(functions), lookups)


def calling_of(root: SyntaxNode, reading: Reading) -> Calling:
    return Calling(reading.calls, called_of, _handed_over, _is_from, Classes(root).meant, reading.kept, _provided)


class Reading:
    """Follows values through the functions of a text, each again and again. `half`: checks that ask little; `lookups`: functions that give what a store has."""

    def __init__(self, half: Set[bytes], lookups: Set[bytes]) -> None:
        self._half, self._lookups = half, lookups
        self._steps: dict[int, Sequence[SyntaxNode]] = {}

    def calls(self, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
        """The calls in a function in their order, each with the variables that hold a request's value there and that nothing has looked at."""
        return ((node, names) for node, names in self._followed(function, tainted, False) if node.type == "call")

    def followed(self, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
        """The calls of a function, what it gives back and what it assigns, in their order, with such variables."""
        return self._followed(function, tainted, False)

    def kept(self, function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Attributes of the object, or of what lasts as long as a request, that get a request's value, and the function's own name if it gives back
        one that nobody hands to it. What is looked up by such a value is none."""
        text = function.node.text or b""
        if b"cleaned_data" in text or b"validated_data" in text:  # a form or a serializer has looked at it
            return
        if b"self." in text or b"g." in text or b"request." in text:
            for node, names in self._followed(function, tainted, True):
                left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
                if left is not None and left.type == "attribute" and right is not None and _LASTS.fullmatch(left.text or b""):
                    if _is_carried(right, names) and _is_from(right, names):
                        yield function.family if (left.text or b"").startswith(b"self.") else b"", left.text or b""
        if b"return" not in text or (function.is_method and _VERB.fullmatch(function.name)):
            return
        own = {name for name, _ in function.parameters} - function.outside
        for node, names in self._followed(function, tainted - own, True):
            given = node.named_children[:1] if node.type == "return_statement" and _is_own(node, function.node) else []
            if given and _is_carried(given[0], names) and _is_from(given[0], names):
                yield (function.family, b"self." + function.name) if function.is_method else (b"", function.name)

    def _followed(self, function: Function, tainted: frozenset[bytes], strictly: bool) -> Iterator[tuple[SyntaxNode, frozenset[bytes]]]:
        """The calls of a function, what it gives back and what it puts into attributes, in their order, with such variables. `strictly`: what is
        looked up by a request's value is none."""
        names, checked, parts = {*tainted, *_sent_to(function)}, set[bytes](), dict[bytes, set[bytes]]()
        for node in self._steps_of(function):
            if node.type in CONDITIONS:
                looked = looked_at(node) if not (_PLAIN_VERB.fullmatch(function.name) and _is_routing(node)) else set()
                checked |= looked.union(*(parts.get(name, ()) for name in looked))
            elif node.type == "call":
                if CHECKS.search(called_name(node)) and called_name(node) not in self._half:
                    yield node, frozenset(names - checked)  # what it does with the value itself is told of it, and others may rely on it
                    checked |= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
                    continue
                if (filled := filled_list(node)) is not None and _is_from(node.named_children[-1], frozenset(names - checked)):
                    names.add(filled)
                yield node, frozenset(names - checked)
            elif node.type in ("return_statement", "assignment"):
                yield node, frozenset(names - checked)
            if node.type == "augmented_assignment":
                left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
                if left is not None and right is not None and left.type == "identifier" and _is_from(right, frozenset(names - checked)):
                    names.add(left.text or b"")
            for left, right in givings(node):
                given = {name.text or b"" for name in identifiers(left)}
                used = {name.text or b"" for name in identifiers(right)}
                known = frozenset(names - checked)
                if _is_from(right, known) and not self._is_looked_up(right) and (not strictly or _is_carried(right, known)):
                    names |= given
                    checked -= given
                elif given & names:
                    names -= given
                if used & checked:
                    checked |= given
                if _TAKEN_APART.search(right.text or b""):
                    parts.update((name, used) for name in given)

    def _is_looked_up(self, expression: SyntaxNode) -> bool:
        return any(
            called_name(node) in self._lookups or LOOKS_UP.fullmatch(called_name(node)) for node in below(expression) if node.type == "call"
        )

    def _steps_of(self, function: Function) -> Sequence[SyntaxNode]:
        known = self._steps.get(function.node.id)
        if known is None:
            body = function.node.child_by_field_name("body")
            nodes = below(body) if body is not None else _at_top(function.node)
            known = [node for node in nodes if node.type in _STEPS]
            self._steps[function.node.id] = known
        return known


def _is_routing(node: SyntaxNode) -> bool:
    """Whether a condition only asks which of a server's routes an address is."""
    condition = node.child_by_field_name("condition")
    return condition is not None and _ROUTED.fullmatch(condition.text or b"") is not None


def _sent_to(function: Function) -> Set[bytes]:
    """What the client sent, as the methods of a handler of Python's own server have it."""
    around = function.node.parent if function.is_method else None
    while around is not None and around.type != "class_definition":
        around = around.parent
    return _SENT if around is not None and b"HTTPRequestHandler" in _header(around) else frozenset()


def _is_own(node: SyntaxNode, function: SyntaxNode) -> bool:
    around = node.parent
    while around is not None and around.type not in (FUNCTION, "lambda"):
        around = around.parent
    return around == function


def _is_carried(expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """All that is called gives what it is given, or a part of it, and nothing is looked up by it."""
    for node in _parts(expression):
        if node.type == "subscript":
            table = node.child_by_field_name("value")
            if table is not None and not _is_from(table, names):
                return False
        elif node.type == "call" and not ({called_name(node), b"self." + called_name(node)} & names or _OF_GIVEN.fullmatch(called_name(node))):
            function = node.child_by_field_name("function")
            if function is None or function.type != "attribute" or called_name(node) not in _OF_ITSELF:
                return False
            if not _REQUEST.search((function.text or b"") + b"(") and not any(_is_from(one, names) for one in function.named_children[:1]):
                return False
    return True


def _provided(function: Function, tainted: frozenset[bytes]) -> Iterator[tuple[Parameter, SyntaxNode]]:
    """Parameters that are filled by a function which gives a request's value."""
    for name, node in function.parameters:
        for call in below(whole(node)):
            listed = call.child_by_field_name("arguments") if call.type == "call" and called_name(call) == b"Depends" else None
            given = listed.named_children[:1] if listed is not None else []
            if given and given[0].type == "identifier" and given[0].text in tainted:
                yield (name, node), given[0]


def _is_from(expression: SyntaxNode, names: frozenset[bytes]) -> bool:
    """Whether a request's value is part of what the expression gives."""
    parts = list(_parts(expression))
    if any(_MADE_HARMLESS.search(called_name(node)) or called_name(node) in _COMPOSES for node in parts if node.type == "call"):
        return False
    if any(node.type in ("comparison_operator", "lambda", "conditional_expression", "not_operator") for node in parts):
        return False
    text = expression.text or b""
    if b"type=int" in text or b"type=float" in text:
        return False
    return (
        _REQUEST.search(text) is not None
        or any(name.text in names for name in identifiers(expression))
        or any(node.text in names for node in parts if node.type == "attribute")
    )


def _parts(expression: SyntaxNode) -> Iterator[SyntaxNode]:
    """All under an expression but conditions that ask little (`value if isinstance(value, str) else ""`), with what asks for them."""
    pending = [expression]
    while pending:
        node = pending.pop()
        if node.type == "conditional_expression" and not looked_at(node):
            pending.extend((node.named_children[0], node.named_children[-1]))
            continue
        yield node
        if node.type != "slice":  # where a part begins and ends says nothing of what it is
            pending.extend(reversed(node.children))


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


def called_of(call: SyntaxNode) -> tuple[bytes, bool]:
    function = call.child_by_field_name("function")
    given, _ = _handed_on(call)
    if given is not None:
        function = given
    elif called_name(call) in _LATER and function is not None:
        function = function.child_by_field_name("object")
    return last_name(function), function is not None and function.type == "attribute"

