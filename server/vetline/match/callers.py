"""Which parameters of a file's functions are filled by what a web request says, as far as the file itself shows it.

Semgrep follows values within a function. A rule that follows a parameter to where it does harm can only warn softly, for nobody knows who
calls. Here calls in the same text are looked at: a value counts as a request's if it is written so, or is a variable that was given one,
and as checked as soon as any condition looks at more of it than whether it is there. So what is said here is rarely wrong, and far from all.
How a language writes functions and calls is said by its `Calling`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode

_ROUNDS = 4
_OF_ONE_LIST = re.compile(rb"(?:(?!\bdef\b|=>|\bfunction\b)[^{}]){1,400}", re.DOTALL)

_TRIES_OUT = re.compile(rb"_?(?:main|demo|examples?|run_(?:demo|examples?)|test\w*)", re.IGNORECASE)
_CALLS = frozenset(("call", "call_expression", "new_expression"))

Parameter = tuple[bytes, SyntaxNode]
"""A name, and the node where it stands."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the text. `parameters`: those that a caller fills, in order; `outside`: names of those that a framework fills from requests;
    `owner`: the class whose method it is, where the language tells; `family`: the first of its classes in the text, by inheritance."""

    node: SyntaxNode
    name: bytes
    parameters: tuple[Parameter, ...]
    is_method: bool
    outside: frozenset[bytes]
    owner: bytes = b""
    family: bytes = b""


@dataclass(frozen=True, slots=True)
class Calling:
    """How a language calls. `calls(function, names)`: the calls in it in their order, each with the variables that hold a request's value there
    and that nothing has looked at, if those called `names` do at first. `called(call)`: the last name of what is called, and whether it is an
    object's. `handed_over(callee, call)`: parameters with their arguments. `is_from(expression, names)`: whether a request's value is part of it.
    `meant(call, caller, callees)`: which of several functions of that name, of whom the caller may be one; without it there must be no other.
    `kept(function, names)`: what the function leaves a request's value in for others, each with the family that knows it, or none for all.
    `provided(function, names)`: its parameters that a framework fills by what other functions give.
    """

    calls: Callable[[Function, frozenset[bytes]], Iterator[tuple[SyntaxNode, frozenset[bytes]]]]
    called: Callable[[SyntaxNode], tuple[bytes, bool]]
    handed_over: Callable[[Function, SyntaxNode], Iterator[tuple[Parameter, SyntaxNode]]]
    is_from: Callable[[SyntaxNode, frozenset[bytes]], bool]
    meant: Callable[[SyntaxNode, Function, Sequence[Function]], Sequence[Function]] | None = None
    kept: Callable[[Function, frozenset[bytes]], Iterable[tuple[bytes, bytes]]] | None = None
    provided: Callable[[Function, frozenset[bytes]], Iterable[tuple[Parameter, SyntaxNode]]] | None = None


def filled(functions: Iterable[Function], calling: Calling, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, and of those beside them, the ones that a request's value is handed to, with the
    argument that does it."""
    wanted, functions = set(parameters), tuple(functions)
    for function in functions:
        beside = {span_of(node) for _, node in function.parameters}
        if beside & wanted:
            wanted |= beside
    found, _ = followed(functions, calling)
    return {span: argument for span, argument in found.items() if span in wanted}


def followed(functions: Sequence[Function], calling: Calling) -> tuple[Mapping[Span, Span], Mapping[bytes, Set[bytes]]]:
    """The parameters that a request's value is handed to, with the argument that does it, and what is kept of requests, by family."""
    named: dict[bytes, list[Function]] = {}
    for function in functions:
        named.setdefault(function.name, []).append(function)
    tainted = {id(function): set(function.outside) for function in functions}
    kept: dict[bytes, set[bytes]] = {b"": set()}
    found: dict[Span, Span] = {}
    for _ in range(_ROUNDS):
        before = sum(map(len, tainted.values())) + sum(map(len, kept.values()))
        for caller in functions:
            known = frozenset(tainted[id(caller)] | kept[b""] | kept.get(caller.family, set()))
            if calling.provided is not None:
                for (filled_name, node), argument in calling.provided(caller, known):
                    tainted[id(caller)].add(filled_name)
                    found.setdefault(span_of(node), span_of(argument))
            if calling.kept is not None:
                for family, name in calling.kept(caller, known):
                    kept.setdefault(family, set()).add(name)
            for call, names in calling.calls(caller, known):
                name, is_of_object = calling.called(call)
                callees = [callee for callee in named.get(name, ()) if callee.is_method == is_of_object] if name else []
                if len(callees) > 1 and calling.meant is not None:
                    callees = list(calling.meant(call, caller, callees))
                if len(callees) != 1 or callees[0] is caller:
                    continue
                for (filled_name, node), argument in calling.handed_over(callees[0], call):
                    if calling.is_from(argument, names):
                        tainted[id(callees[0])].add(filled_name)
                        found.setdefault(span_of(node), span_of(argument))
        if sum(map(len, tainted.values())) + sum(map(len, kept.values())) == before:
            break
    return found, kept


def uncalled(functions: Sequence[Function], calling: Calling) -> Iterator[Function]:
    """The named functions that no other of the text calls, but to try them out."""
    called: dict[tuple[bytes, bool], set[int]] = {}
    for function in functions:
        if _TRIES_OUT.fullmatch(function.name) is None:
            for node in below(function.node):
                if node.type in _CALLS:
                    called.setdefault(calling.called(node), set()).add(function.node.id)
    for function in functions:
        if function.name and not called.get((function.name, function.is_method), set()) - {function.node.id}:
            yield function


def argument_of(begin: Span, end: Span, filled: Mapping[Span, Span], data: bytes) -> Span | None:
    """The argument that a request's value is handed in by, to the parameter where a flow begins, or to one beside it that is named where it
    ends: Semgrep shows one of several flows to a place."""
    if begin in filled:
        return filled[begin]
    for parameter, argument in filled.items():
        first, last = sorted((begin, parameter), key=lambda one: one.start)
        name = re.escape(data[parameter.start : parameter.end])
        if _OF_ONE_LIST.fullmatch(data, first.end, last.start) and re.search(rb"\b" + name + rb"\b", data[end.start : end.end]):
            return argument
    return None


def span_of(node: SyntaxNode) -> Span:
    return Span(node.start_byte, node.end_byte)


def below(root: SyntaxNode) -> Iterator[SyntaxNode]:
    """The node and all under it, as they are written."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(reversed(node.children))
