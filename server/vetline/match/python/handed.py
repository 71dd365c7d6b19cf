"""What the functions of a Python text are called with by one another, and which parameters nobody in it is seen to fill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import Function, below, filled, span_of, uncalled
from vetline.match.python.callers import called_of, calling_of, comes_from_outside, functions_of, reading_of, whole
from vetline.match.python.nodes import identifiers

_OF_COMMAND_LINE = (
    ((b"argparse",), re.compile(rb"argparse\b(?<=\bargparse)")),
    ((b"sys.argv",), re.compile(rb"sys\.argv\b(?<=\bsys\.argv)")),
    ((b"click", b"typer", b"fire", b"docopt", b"absl"), re.compile(rb"\b(?:import|from)\s+(?:click|typer|fire|docopt|absl)\b")),
    ((b"input(",), re.compile(rb"input\((?<![\w.]input\()")),
)
"""What a program asks whoever runs it, and the texts of which one must be there: it is asked at keys, of whole files."""
_PROVIDED = re.compile(rb"\b(?:Depends|Security|Provide|Inject|FromDishka)\b[([][ \t\n]*[\w.\"']")
"""What a framework fills with what a function gives: the user that a token names, a connection."""


def asks_on_command_line(data: bytes) -> bool:
    return any(any(text in data for text in texts) and asked.search(data) is not None for texts, asked in _OF_COMMAND_LINE)


class Handed:
    """What the functions of a text are called with by one another."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        root = parse("python", data)
        self.functions = tuple(functions_of(root))
        self._reading = reading_of(self.functions)
        self._calling = calling_of(root, self._reading)
        self._called = frozenset(called_of(node) for node in below(root) if node.type == "call")

    def is_unseen(self, parameter: Span, end: Span) -> bool:
        """Nobody is seen to fill it, nor to look at it before its value gets to `end`: its function is one that only others than this text may
        call, or is handed what such a one is given."""
        functions = self._open
        owner, name = next(((one, name) for one in functions for name, node in one.parameters if span_of(node) == parameter), (None, b""))
        if owner is None or not (name in owner.outside or parameter in filled(functions, self._calling, [parameter])):
            return False
        if any(node.type == "subscript" and node.end_byte < end.start and name == _index(node) for node in below(owner.node)):
            return False  # whatever it is looked up in must have it
        ends = [(node, names) for node, names in self._reading.followed(owner, frozenset([name])) if _holds(node, end)]
        return any(found.text in names for node, names in ends for found in identifiers(node) if _is_within(found, end))

    @cached_property
    def _open(self) -> Sequence[Function]:
        """The functions, as if what only others may call were called by requests; none of a program that is told what to do on its command line."""
        if asks_on_command_line(self._data):
            return ()
        offered = {function.node.id for function in uncalled(self.functions, self._calling) if _is_offered(function)}
        return [replace(one, outside=one.outside | _asked_for(one)) if one.node.id in offered else one for one in self.functions]

    def is_provided(self, parameter: Span) -> bool:
        """A function of the program's own gives it, and no caller: FastAPI's `Depends(current_user)`, as its default, its type, or by the name of
        such a type."""
        node = next((node for one in self.functions for _, node in one.parameters if span_of(node) == parameter), None)
        if node is None:
            return False
        declared = (whole(node).text or b"")[node.end_byte - whole(node).start_byte :]
        named = re.match(rb"[ \t\n]*:[ \t\n]*(\w+)", declared)
        meaning = re.search(rb"^" + named[1] + rb"\b[^\n=]*=(.*)", self._data, re.MULTILINE) if named is not None else None
        return _PROVIDED.search(declared) is not None or (meaning is not None and _PROVIDED.search(meaning[1]) is not None)

    def is_checked(self, parameter: Span) -> bool:
        """Functions of the text call the one with that parameter, and none hands it a request's value that nobody has looked at."""
        functions = self.functions
        owner = next((one for one in functions for name, node in one.parameters if span_of(node) == parameter and name not in one.outside), None)
        if owner is None or (owner.name, owner.is_method) not in self._called:
            return False
        return parameter not in filled(functions, self._calling, [parameter])


def _is_offered(function: Function) -> bool:
    """Others may call it, and it is no framework that does."""
    around = function.node.parent
    decorators = [child.text for child in around.children if child.type == "decorator"] if around is not None and around.type == "decorated_definition" else []
    return not function.name.startswith(b"_") and all(decorator in (b"@staticmethod", b"@classmethod") for decorator in decorators)


def _asked_for(function: Function) -> frozenset[bytes]:
    return frozenset(name for name, node in function.parameters if comes_from_outside(whole(node), node))


def _holds(node: SyntaxNode, place: Span) -> bool:
    return node.start_byte <= place.start and place.end <= node.end_byte


def _index(subscript: SyntaxNode) -> bytes | None:
    return subscript.named_children[1].text if subscript.named_child_count == 2 else None


def _is_within(node: SyntaxNode, place: Span) -> bool:
    return place.start <= node.start_byte and node.end_byte <= place.end
