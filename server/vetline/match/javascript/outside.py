"""Parameters that a framework fills with what comes from outside, though nothing is written of a request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode
from vetline.match.javascript.nodes import bound_names, called_name, named, receiver_of

_OUTSIDE_OF_ROUTE = re.compile(rb"params|searchParams|request|input|args")
_ROUTE_OF_FRAMEWORK = re.compile(rb"GET|POST|PUT|PATCH|DELETE|loader|action|load|mutation|query|resolve|\w*Page")
"""Functions that a framework calls by their names, or that are handed to a procedure's `mutation` and `query`, and what they take apart."""
_SOCKET = re.compile(
    rb"(?:[\w$.]*\.)?_?(?:socket|ws|wss|io|conn|connection|client|sock|peer|nsp|subscriber|channel|consumer)", re.IGNORECASE
)
_EVENT = re.compile(rb"""["'`](?!(?:connect|connection|close|error|disconnect|open|end|drain|finish|listening|ready|timeout)["'`])""")
_DECORATED = re.compile(rb"@(?:Body|Query|Param|Headers|UploadedFile|MessageBody|Args|Arg)\(")
_HANDED_IN = re.compile(rb"\b(?:Parse\w+Pipe|number|boolean|Date)\b")


def given_by_framework(function: SyntaxNode, parameters: Sequence[SyntaxNode]) -> Iterator[bytes]:
    """Names of parameters that hold what comes with a request though nothing is written of one: segments of an address, a socket's messages,
    arguments of a resolver, input of a procedure."""
    if not parameters:
        return
    call = function.parent.parent if function.parent is not None and function.parent.type == "arguments" else None
    called, receiver = (called_name(call)[0], receiver_of(call)) if call is not None and call.type == "call_expression" else (b"", b"")
    if called in (b"on", b"once", b"addListener", b"subscribe") and _SOCKET.fullmatch(receiver):
        event = call.child_by_field_name("arguments") if call is not None else None
        if event is not None and event.named_children and _EVENT.match(event.named_children[0].text or b""):
            yield from (
                name.text or b"" for parameter in parameters for name in bound_names(parameter) if not _is_function(name.text or b"")
            )
    elif _ROUTE_OF_FRAMEWORK.fullmatch(named(function) or called) and (called in (b"", b"mutation", b"query", b"action")):
        yield from (name.text or b"" for parameter in parameters for name in _taken_of_route(parameter))
    elif _is_resolver(function) and len(parameters) > 1:
        yield from (name.text or b"" for name in bound_names(parameters[1]))


def _is_function(name: bytes) -> bool:
    return name in (b"cb", b"callback", b"ack", b"done", b"next", b"respond", b"reply")


def _taken_of_route(parameter: SyntaxNode) -> Iterator[SyntaxNode]:
    pattern = parameter.child_by_field_name("pattern") or parameter
    if pattern.type != "object_pattern":
        return
    for member in pattern.named_children:
        key = member.child_by_field_name("key") or member
        if _OUTSIDE_OF_ROUTE.fullmatch(key.text or b""):
            yield from bound_names(member)


def _is_resolver(function: SyntaxNode) -> bool:
    """A member of an object that is called `Query` or `Mutation`."""
    member = function if function.type == "method_definition" else function.parent
    around = member.parent if member is not None and member.type in ("pair", "method_definition") else None
    owner = around.parent if around is not None and around.type == "object" else None
    key = owner.child_by_field_name("key") if owner is not None and owner.type == "pair" else None
    return key is not None and key.text in (b"Query", b"Mutation", b"Subscription")


def comes_from_outside(parameter: SyntaxNode) -> bool:
    decorators = [child for child in parameter.children if child.type == "decorator"]
    text = parameter.text or b""
    return any(_DECORATED.match(child.text or b"") for child in decorators) and _HANDED_IN.search(text) is None
