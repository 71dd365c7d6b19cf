"""Where what a function is given gets to in it, and which functions of a text look at what they are given or clean it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below, span_of
from vetline.match.python.half_checks import asks_little
from vetline.match.python.nodes import CONDITIONS, FUNCTION, LOOKS_UP, called_name, filled_list, givings, identifiers, looked_at

_CLEANS = re.compile(
    rb"(?:^|_)(?:int|float|bool|len|ord|uuid\d?|isalnum|hexdigest|basename|format_html\w*|secure_filename|safe_join|quote\w*|escape\w*|\w*_escape|slugify|bleach|clean|sanitize\w*)$",
    re.IGNORECASE,
)
_EXCHANGED = re.compile(rb"""(?:replace\(\s*["'](?:<|&|\\n|\\r)["']|sub\(\s*[rb]?["'](?:\[\^|\\W|\\D|[^"']*<|\[[^\]"']*\\[rnx0]))""")
"""Signs that are exchanged for others: those of markup or of lines, or all but a few."""
_COMPOSES = re.compile(rb"""(?:\w+\.)?(?:SQL\([rR]?(?P<one>["'])[^"'\n]*(?P=one)\)\.(?:join|format)\(|Markup\([rR]?(?P<other>["']).*?(?P=other)\)(?:\.(?:join|format)\(|\s*%))""", re.DOTALL)
"""What escapes all that is put into it, or takes nothing that is no part of its kind."""
_VERBS = frozenset((b"get", b"post", b"put", b"patch", b"delete", b"head", b"request", b"read", b"open"))
"""What objects of libraries are asked for, too."""
_GIVEN_NOTHING = frozenset((b"self", b"cls", b"request", b"db", b"conn", b"connection", b"cursor", b"session"))
_COMPREHENSIONS = frozenset(("list_comprehension", "generator_expression", "set_comprehension", "dictionary_comprehension"))
_SHORT = 4000  # bytes of a function that is made to look at a value, or to clean it
_DEPTH = 4


class Reach:
    """What flows within the functions of one text, and which of them can be relied on. These are looked at when they are met."""

    def __init__(self, functions: Sequence[Function]) -> None:
        self._functions = functions
        self._named: dict[bytes, list[Function]] = {}
        for function in functions:
            self._named.setdefault(function.name, []).append(function)
        self._known: dict[bytes, bool] = {}
        self._others: dict[bytes, bool] = {}
        self._depth = 0

    def vetted(self, begin: Span, end: Span, by_names: bool = True) -> bool:
        """Whether what flows from one place of a function to another goes there only through functions of the text that look at what they are
        given, or after these have looked at it, or cleaned, or as what these find by it. `by_names`: functions of other texts that are named for
        cleaning are taken for it."""
        first, last = min(begin.start, end.start), max(begin.end, end.end)
        around = [one.node for one in self._functions if one.node.start_byte <= first and last <= one.node.end_byte]
        place = min(around, key=lambda node: node.end_byte - node.start_byte, default=None)
        return place is not None and _arrives(None, place, begin, end) and not _arrives(self, place, begin, end, by_names)

    def own(self, call: SyntaxNode) -> bytes:
        """The name of what is called if it is of this text, as far as the call tells: a function by its name, a method of an object."""
        name, function = called_name(call), call.child_by_field_name("function")
        of_object = function is not None and function.type == "attribute"
        ours = any(one.is_method == of_object or one.name == one.owner for one in self._named.get(name, ()))
        return name if ours and not (of_object and name in _VERBS) else b""

    def is_relied_on(self, name: bytes) -> bool:
        """All functions of that name look at whatever they are given, or give it back cleaned only."""
        if name not in self._named or self._depth > _DEPTH:
            return False
        if name not in self._known:
            self._known[name] = False  # as long as it is looked at, for it may call itself
            self._depth += 1
            self._known[name] = all(not asks_little(function) and (self._looks(function) or self._cleans(function)) for function in self._named[name])
            self._depth -= 1
        return self._known[name]

    def gives_other(self, name: bytes) -> bool:
        """What functions of that name give back holds nothing of what they are given."""
        if name not in self._others:
            self._others[name] = False  # as long as it is looked at
            self._others[name] = all(map(self._gives_other, self._named.get(name, ())))
        return self._others[name]

    def _gives_other(self, function: Function) -> bool:
        given, backs = _given(function), [span_of(back) for back in _given_back(function.node) if back.type not in ("none", "true", "false")]
        if not given or not backs or function.node.end_byte - function.node.start_byte > _SHORT:
            return False
        places = [span_of(node) for name, node in function.parameters if name in given]
        return not any(_arrives(None, function.node, place, back) for place in places for back in backs)

    def _looks(self, function: Function) -> bool:
        given = _given(function)
        if not given or len(given) > 3 or function.node.end_byte - function.node.start_byte > _SHORT:
            return False
        from_which, looked = {name: {name} for name in given}, set[bytes]()
        for node in below(function.node):
            if node.type in CONDITIONS:
                for examined in looked_at(node):
                    looked |= from_which.get(examined, set())
            elif node.type == "call" and self.is_relied_on(self.own(node)):
                for name in identifiers(node.child_by_field_name("arguments")):
                    looked |= from_which.get(name.text or b"", set())
            for left, right in givings(node):
                used = set[bytes]().union(*(from_which.get(name.text or b"", ()) for name in identifiers(right)))
                for name in identifiers(left):
                    from_which.setdefault(name.text or b"", set()).update(used)
        return given <= looked

    def _cleans(self, function: Function) -> bool:
        given = _given(function)
        if not given or function.node.end_byte - function.node.start_byte > _SHORT:
            return False
        backs = [span_of(back) for back in _given_back(function.node)]
        places = [span_of(node) for name, node in function.parameters if name in given]
        raw = [(place, back) for place in places for back in backs if _arrives(None, function.node, place, back)]
        return bool(raw) and not any(_arrives(self, function.node, place, back) for place, back in raw)


def _given(function: Function) -> set[bytes]:
    return {name for name, _ in function.parameters} - _GIVEN_NOTHING


def _given_back(function: SyntaxNode) -> Iterator[SyntaxNode]:
    pending = list(function.named_children)
    while pending:
        node = pending.pop()
        if node.type == "return_statement":
            yield from node.named_children[:1]
        elif node.type != FUNCTION:
            pending.extend(node.named_children)


def _arrives(relied: Reach | None, function: SyntaxNode, begin: Span, end: Span, by_names: bool = True) -> bool:
    """Whether what stands at `begin` is part of what stands at `end`; if `relied` is given, in another way than through functions that it
    relies on."""

    def reaches(expression: SyntaxNode | None) -> bool:
        return _reaches(relied, expression, names, begin, by_names)

    names = {name.text or b"" for name in identifiers(function.child_by_field_name("parameters")) if span_of(name) == begin}
    for node in below(function):
        if node.start_byte >= end.end:
            break
        for left, right in givings(node):
            given = {name.text or b"" for name in identifiers(left)}
            if reaches(right):
                names |= given
            elif left.type == "identifier" and _is_always_done(node, function):
                names -= given
        if node.type in ("augmented_assignment", "assignment"):
            left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
            if left is not None and (node.type == "augmented_assignment" or left.type == "subscript") and reaches(right):
                names |= {name.text or b"" for name in identifiers(left)}
        if node.type == "call":
            filled = filled_list(node)
            if filled is not None and reaches(node.child_by_field_name("arguments")):
                names.add(filled)
            if relied is not None and _is_asked_only(node) and relied.is_relied_on(relied.own(node)):
                names -= {name.text or b"" for name in identifiers(node.child_by_field_name("arguments"))}
    return reaches(function.descendant_for_byte_range(end.start, max(end.start, end.end - 1)))


def _is_always_done(node: SyntaxNode, function: SyntaxNode) -> bool:
    block = node.parent.parent if node.parent is not None else None
    return block is not None and block.parent == function


def _is_asked_only(call: SyntaxNode) -> bool:
    """It stands as a statement, or in what a condition asks: not for what it gives."""
    node = call.parent
    while node is not None and node.type in ("await", "not_operator", "parenthesized_expression", "boolean_operator"):
        node = node.parent
    return node is not None and node.type in ("expression_statement", *CONDITIONS)


def _reaches(relied: Reach | None, expression: SyntaxNode | None, names: Collection[bytes], begin: Span, by_names: bool) -> bool:
    """Whether one of the names, or what the flow begins with, is part of what the expression gives."""
    pending = [expression] if expression is not None else []
    while pending:
        node = pending.pop()
        if node.start_byte == begin.start and node.end_byte == begin.end:
            return True
        if node.type == "identifier":
            if node.text in names:
                return True
            continue
        if node.type == "call" and relied is not None:
            name = called_name(node)
            if own := relied.own(node):
                if relied.is_relied_on(own) or relied.gives_other(own):
                    continue
            elif LOOKS_UP.fullmatch(name) or (by_names and (_CLEANS.search(name) or _EXCHANGED.search(_last_of(node)))):
                continue
        if node.type in _COMPREHENSIONS:  # what it gives, not what it goes through
            if _reaches(relied, node.named_children[0], {*names, *_gone_through(relied, node, names, begin, by_names)}, begin, by_names):
                return True
            continue
        if relied is not None and node.type == "attribute" and (node.text or b"").endswith((b".suffix", b".stem")):
            continue
        if relied is not None and by_names and node.type in ("call", "binary_operator") and _COMPOSES.match(node.text or b""):
            continue
        if node.type == "attribute" or (relied is not None and node.type == "subscript"):
            pending.extend(node.named_children[:1])
        elif relied is not None and _is_table(node):  # what is found by a name is not the name
            pending.extend((node.children[0], *node.children[1].named_children[1:]))
        elif node.type == "keyword_argument":
            pending.extend(node.named_children[1:])
        else:
            pending.extend(node.named_children)
    return False


def _gone_through(relied: Reach | None, comprehension: SyntaxNode, names: Collection[bytes], begin: Span, by_names: bool) -> set[bytes]:
    """The names that a comprehension gives to what it goes through, as far as that is of such names."""
    given = set[bytes]()
    for clause in comprehension.named_children[1:]:
        left, right = clause.child_by_field_name("left"), clause.child_by_field_name("right")
        if left is not None and _reaches(relied, right, {*names, *given}, begin, by_names):
            given |= {name.text or b"" for name in identifiers(left)}
    return given


def _is_table(node: SyntaxNode) -> bool:
    return node.type == "call" and called_name(node) in (b"get", b"pop") and node.children[0].type == "attribute" and len(node.children) == 2


def _last_of(call: SyntaxNode) -> bytes:
    """A call from its last name on."""
    function = call.child_by_field_name("function")
    named = function.child_by_field_name("attribute") if function is not None and function.type == "attribute" else function
    return (call.text or b"")[named.start_byte - call.start_byte :][:200] if named is not None else b""
