"""What a Semgrep pattern is, whichever language it is written in. A language's own module reads the text.

A pattern is a tree as programs have them, with nodes for what is no program:

    Mv        `$X`, wherever a name or an expression may stand
    MvRest    `$...ARGS` among arguments, elements or parameters
    Dots      `...`
    ChainDots the field of `a. ... .b`
    Deep      `<... e ...>`
    StrPattern  a string literal; its value is one of the classes below
    RegexpPattern  `/.../`; its value is a `Regexp`
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from vetline.match.bindings import Bindings, Bound, bind
from vetline.match.regexes import Undecided, compile_regex
from vetline.match.sieve import Around
from vetline.match.tree import Node, walk

METAVARIABLE = re.compile(r"\$(?:\.\.\.)?(?:[A-Z_][A-Z_0-9]*|[0-9]+)(?![A-Za-z0-9_])")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN = re.compile(r"[ -!#-&(-\[\]-~]+")  # printable, neither quote nor backslash


@dataclass(frozen=True, slots=True)
class Exactly:
    content: str

    def matches(self, names: Any, target: Node, content: str | None, bindings: Bindings) -> tuple[Bindings, ...]:
        return (bindings,) if content == self.content else ()


@dataclass(frozen=True, slots=True)
class AnyString:
    def matches(self, names: Any, target: Node, content: str | None, bindings: Bindings) -> tuple[Bindings, ...]:
        return (bindings,)


@dataclass(frozen=True, slots=True)
class StringRegex:
    """`"=~/re/"`: found anywhere in the string."""

    pattern: Any

    def matches(self, names: Any, target: Node, content: str | None, bindings: Bindings) -> tuple[Bindings, ...]:
        return (bindings,) if content is not None and self.pattern.search(content) else ()


@dataclass(frozen=True, slots=True)
class StringMetavariable:
    """`"$X"`: binds what stands between the quotes."""

    name: str

    def matches(self, names: Any, target: Node, content: str | None, bindings: Bindings) -> tuple[Bindings, ...]:
        if content is None:
            return ()
        inside = Node("Text", target.start, target.end, content)
        inside.binding = target
        return bind(None, bindings, self.name, Bound((inside,), is_text=True))


@dataclass(frozen=True, slots=True)
class Regexp:
    """`/$X/g`: one of the others says what stands between the slashes. Without flags it describes all."""

    inside: Exactly | AnyString | StringMetavariable
    flags: str

    def matches(self, names: Any, target: Node, value: tuple[str, str], bindings: Bindings) -> tuple[Bindings, ...]:
        content, flags = value
        return self.inside.matches(names, target, content, bindings) if self.flags in ("", flags) else ()


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """`nodes` is one expression (`is_expression`) or the statements of a sequence; `words` has for each what a text that it matches must
    hold (see `words`), `searches` are more such words, of the whole. `arounds`: what stands around each metavariable in the text, in its
    several places; None where that is not known.

    `open_end`: a sequence whose only `...` among its statements is the last. Under pattern-inside it goes to the end
    of the block at once.
    """

    nodes: tuple[Node, ...]
    words: tuple[frozenset[bytes], ...]
    is_expression: bool
    text: str
    searches: frozenset[bytes] = frozenset()
    arounds: Mapping[str, frozenset[Around | None]] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Of its nodes."""
        return tuple([node.kind for node in self.nodes])

    @property
    def needed(self) -> frozenset[bytes]:
        """What any text that it matches must hold."""
        return self.searches.union(*self.words)

    @property
    def open_end(self) -> bool:
        kinds = self.kinds
        return not self.is_expression and [at for at, kind in enumerate(kinds) if kind == "Dots"] == [len(kinds) - 1]

    @property
    def contents(self) -> frozenset[str]:
        """What stands between the quotes of its string literals: somewhere in the file, if only where a constant is defined."""
        literals = (inner.value for node in self.nodes for inner in walk(node) if inner.kind == "StrPattern")
        return frozenset(one.content for one in literals if isinstance(one, Exactly) and _PLAIN.fullmatch(one.content))

    @property
    def strings(self) -> frozenset[bytes]:
        """The words of `contents`."""
        return frozenset(word.encode() for content in self.contents for word in _WORD.findall(content))

    @property
    def metavariables(self) -> frozenset[str]:
        return frozenset().union(*map(metavariables_of, self.nodes))


@lru_cache(16_384)
def metavariables_of(node: Node) -> frozenset[str]:
    """Those in a part of a pattern."""
    found: set[str] = set()
    for inner in walk(node):
        if inner.kind in ("Mv", "MvRest"):
            found.add(str(inner.value))
        elif (name := metavariable_inside(inner)) is not None:
            found.add(name)
    return frozenset(found)


def metavariable_inside(node: Node) -> str | None:
    """The metavariable that is the inside of a string or of a regular expression."""
    value = node.value.inside if node.kind == "RegexpPattern" else node.value if node.kind == "StrPattern" else None
    return value.name if isinstance(value, StringMetavariable) else None


def string_pattern(node: Node, content: str) -> Node:
    """What a string literal of a pattern with this content describes."""
    value: Any
    if content == "...":
        value = AnyString()
    elif content.startswith("=~/"):
        value = StringRegex(_regex(content))
    elif METAVARIABLE.fullmatch(content):
        value = StringMetavariable(content)
    elif "..." in content and content != "..." and "$" in content:
        raise Undecided("a string pattern that mixes text, `...` and metavariables is left to Semgrep")
    else:
        value = Exactly(content)
    return Node("StrPattern", node.start, node.end, value)


def _regex(content: str) -> Any:
    body, slash, flags = content[3:].rpartition("/")
    if not slash or flags.strip("imsx"):
        raise Undecided("a string pattern's regex is not closed")
    return compile_regex(f"(?{flags})" + body if flags else body)
