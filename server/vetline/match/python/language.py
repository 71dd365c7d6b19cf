"""Python as a value: all that the matcher asks of a language."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from vetline.match.blocks import Lowering
from vetline.match.constant import UNCERTAIN, Constant
from vetline.match.language import Language, Member, Module
from vetline.match.python.contents import strings_of
from vetline.match.python.context import Context
from vetline.match.python.cut import PYTHON as CUTTER
from vetline.match.python.dialect import needs_fallback, parsed, suspects
from vetline.match.python.excerpts import EXCERPTING
from vetline.match.python.import_texts import aliases
from vetline.match.python.lexing import is_function
from vetline.match.python.scope import ModuleScope, SegmentNames, Summary, assigns_outside, summarize, tells_nothing
from vetline.match.python.statements import statements
from vetline.match.segments import CLASS_HEADER, Segment
from vetline.match.tree import Node


def _is_fallback(segment: Segment) -> bool:
    """Whether Semgrep's first front end cannot read the segment, so that its second reads the file."""
    return needs_fallback(segment.data, segment.words)


def _lower(segment: Segment, fallback: bool, lowering: Lowering | None = None) -> tuple[Node, ...]:
    data = segment.data
    if segment.kind == CLASS_HEADER:
        data = _with_empty_body(data)
    return statements(Context(data, fallback, segment.in_class, lowering), parsed(data))


_LEADING = re.compile(rb"(?:[ \t\f]*(?:#[^\n]*)?\r?\n)*([ \t\f]*)")


def _with_empty_body(header: bytes) -> bytes:
    indentation = _LEADING.match(header).group(1)
    return header.rstrip() + b"\n" + indentation + b" pass\n"


def _is_silent(segment: Segment) -> bool:
    return tells_nothing(is_function(segment.data), segment.data)


def _summarize(segment: Segment, nodes: Sequence[Node]) -> Summary | None:
    return summarize(nodes, segment.in_class)


class _Names:
    """The names of a segment, which also know the module's wildcard imports."""

    def __init__(self, names: SegmentNames, module: Module) -> None:
        self._names = names
        self._module = module
        self.imported = names.imported
        self.resolve = names.resolve
        self.resolve_imports = names.resolve_imports
        self.answers = names.answers

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]:
        return self._module.wildcards

    def constant(self, node: Node) -> Constant | None:
        found = self._names.constant(node)
        return None if found is UNCERTAIN else found


class _Scope:
    """A `ModuleScope` of a module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._scope = ModuleScope(module.pieces, _importable(module))
        self.answer = self._scope.answer

    def names(self, piece: Member) -> _Names:
        return _Names(SegmentNames(self._scope, piece), self._module)

    def rests_on(self, pieces: Sequence[Member]) -> bool:
        return False

    def replaced(self, first: int, gone: Sequence[Member], new: Sequence[Member]) -> set[str] | None:
        return self._scope.retold(first, gone, new, _importable(self._module))


def _importable(module: Module) -> frozenset[str]:
    return frozenset(name.decode("utf-8", "replace") for name in module.aliases)


def _wildcards(nodes: Sequence[Node]) -> frozenset[tuple[str, ...]]:
    """Modules of `from module import *` among a segment's own statements."""
    return frozenset(tuple(str(part.value) for part in node.children[0].children) for node in nodes if node.kind == "ImportAll")


def _told_words(segment: Segment, imported: Set[bytes]) -> Set[bytes]:
    within_function = is_function(segment.data)
    if not (within_function or segment.in_class) or assigns_outside(segment.data):
        return segment.words
    return imported if within_function else imported | _assigned_words(segment)


_WORD = rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*"
_START = rb"(?<![A-Za-z0-9_\x80-\xff])"
_ASSIGNED = re.compile(rb"%s(%s)(?:[\s\\)]|#[^\n]*\n)*(?=:|=(?!=))" % (_START, _WORD))
_SEVERAL = re.compile(  # targets of loops and of `as`, what a `case` takes apart, and several names before one `=`
    rb"%s(?:for\b([^:=]{1,300}?[\s)\]])in\b|as\b[\s\\]*(%s|[(\[][^:=]{1,300}?[)\]])|case\b([^\n]+))" % (_START, _WORD)
    + rb"|(?:^|(?<=[=;:]))[ \t]*((?:[(\[*][\s(\[*]*)?[^\s(\[*=,:;#'\"][^=,:;#'\"\n]{0,200},[^=:;#'\"]{0,400})=(?!=)",
    re.MULTILINE,
)
_WORDS = re.compile(_WORD)


def _assigned_words(segment: Segment) -> frozenset[bytes]:
    """Those that stand before `=`, `:=` or an annotation, and where loops, `as`, `case` or several targets name something: of assignments, and
    of much else."""
    found = set(_ASSIGNED.findall(segment.data))
    for targets in _SEVERAL.findall(segment.data):
        found.update(_WORDS.findall(b" ".join(targets)))
    return frozenset(found)


PYTHON = Language(
    "python", CUTTER, _is_fallback, _lower, _is_silent, _summarize, _Scope, _told_words, _assigned_words, aliases, _wildcards, EXCERPTING, strings_of, suspects
)
