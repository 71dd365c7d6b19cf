"""What a text must hold for a formula to hold there: what makes most rules cost nothing on most text.

Words of strings are required as if each stood somewhere in one piece; `seams` knows which may be put together instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest

from vetline.match import regex_facts, sieve
from vetline.match.formula import All, Either, Formula, Inside, MetavariablePattern, MetavariableRegex, PatternLeaf, RegexLeaf, leaves_of
from vetline.match.pattern import StringMetavariable
from vetline.match.stages import is_wide, loosened
from vetline.match.tree import walk
from vetline.match.words import CONTENT, NAMED, TEXT, searched

LITERAL = b"\0"
"""Begins what is no word but a text that must occur, in any case."""
STRING = b"\1"
"""Begins a word that must occur somewhere in the file: one of a string literal, a text in one, or the content of one (see `words`)."""


@dataclass(frozen=True, slots=True)
class _Group:
    parts: tuple[Requirement, ...]
    hash: int = field(init=False, compare=False, repr=False)  # kept: they nest, and are looked up again and again

    def __post_init__(self) -> None:
        object.__setattr__(self, "hash", hash((type(self).__name__, self.parts)))


@dataclass(frozen=True, slots=True)
class Every(_Group):
    """All of `parts`; of none, nothing is known."""

    def __hash__(self) -> int:
        return self.hash


@dataclass(frozen=True, slots=True)
class Some(_Group):
    """At least one of `parts`."""

    def __hash__(self) -> int:
        return self.hash


Requirement = bytes | Every | Some
_WORD = re.compile(r"\w\w")
_PART = re.compile(r"[^\W\d]\w*")
ANYTHING = Every(())


@lru_cache(16_384)
def required(formula: Formula) -> Requirement:
    """Formulas are told apart by identity: parts that rules or stages share are read once."""
    if isinstance(formula, PatternLeaf):
        contents = (_of_content(content.encode()) for content in sorted(formula.pattern.contents) if _WORD.search(content))
        return every([*sorted(formula.words), *(STRING + word for word in sorted(formula.pattern.strings)), *(STRING + word for word in contents)])
    if isinstance(formula, RegexLeaf):
        return ANYTHING if formula.literals is None else some(LITERAL + one for one in sorted(formula.literals))
    if isinstance(formula, Inside):
        return required(formula.formula)
    if isinstance(formula, Either):
        return some(map(required, formula.formulas))
    found = [*map(required, formula.positive)]
    for condition in formula.conditions:
        if isinstance(condition, MetavariableRegex):
            found.append(_of_condition(condition, formula))
        elif isinstance(condition, MetavariablePattern):  # it must hold within what is bound, which stands in the text
            found.append(required(condition.formula))
    return every(found)


def required_in_piece(formula: Formula, with_classes: bool) -> Requirement:
    """As `required`, of a piece by itself: what spans pieces may hold its words in another."""
    if isinstance(formula, (PatternLeaf, RegexLeaf)):
        return ANYTHING if is_wide(formula, with_classes) else required(formula)
    if isinstance(formula, Inside):
        return required_in_piece(formula.formula, with_classes)
    if isinstance(formula, Either):
        return some(required_in_piece(inner, with_classes) for inner in formula.formulas)
    local = loosened(formula, with_classes)
    return every([required(local) if local is not None else ANYTHING, *(required_in_piece(inner, with_classes) for inner in formula.positive)])


def every(parts: Iterable[Requirement]) -> Requirement:
    found: dict[Requirement, None] = {}
    for part in parts:
        found.update(dict.fromkeys(part.parts if isinstance(part, Every) else (part,)))
    return next(iter(found)) if len(found) == 1 else Every(tuple(found))


def some(parts: Iterable[Requirement]) -> Requirement:
    found: dict[Requirement, None] = {}
    for part in parts:
        found.update(dict.fromkeys(part.parts if isinstance(part, Some) else (part,)))
    if ANYTHING in found:
        return ANYTHING
    return next(iter(found)) if len(found) == 1 else Some(tuple(found))


def _of_content(content: bytes) -> bytes:
    literals = [frozenset({content})] if regex_facts.is_plain(content) else []
    return searched(CONTENT, [re.escape(content)], literals)


def words_of_strings(requirement: Requirement) -> frozenset[bytes]:
    """The words and texts that may be anywhere in a string of the file, without contents."""
    if isinstance(requirement, bytes):
        return frozenset({requirement[1:]} if requirement[:1] == STRING and requirement[1:2] != CONTENT else ())
    return frozenset().union(*map(words_of_strings, requirement.parts))


def _of_condition(condition: MetavariableRegex, formula: All) -> Requirement:
    name, text = condition.metavariable, condition.regex.text
    if condition.strings and any(_names_field(inner, name) for inner in formula.positive):
        return some(map(_of_field, sorted(condition.strings)))
    literals = regex_facts.literals_by_alternative(text)
    leaves = [leaf for inner in formula.positive for leaf in leaves_of(inner) if isinstance(leaf, PatternLeaf)]
    if any(_binds_string(leaf, name) for leaf in leaves):
        return _of_string(text, literals)
    is_code = not any(isinstance(leaf, RegexLeaf) for inner in formula.positive for leaf in leaves_of(inner))
    words = regex_facts.words_by_alternative(text) if is_code else ()
    found = _of_alternatives(literals, sieve.of_alternatives(text), words)
    if is_code and None in words and (word := sieve.of_word(text)) is not None:
        found = every([found, NAMED + word])
    arounds = frozenset(around for leaf in leaves for around in leaf.pattern.arounds.get(name, ()))
    if None in arounds or (None in literals and sieve.may_be_name(text)):
        return found
    regexes = sieve.of_code(text, arounds)
    return found if regexes is None else every([found, searched(TEXT, regexes, literals)])


def _of_field(name: str) -> Requirement:
    """A name with `$` in it is no word, but its parts are."""
    return b"." + name.encode() if name.isidentifier() else every(part.encode() for part in _PART.findall(name))


def _of_string(text: str, literals: Sequence[frozenset[bytes] | None]) -> Requirement:
    """The string may be what a name stands for that is given a value elsewhere."""
    regex = sieve.of_string(text)
    if regex is None or None in literals:
        return ANYTHING
    texts = some(STRING + LITERAL + one for found in literals for one in sorted(found or ()))
    return every([texts, STRING + searched(CONTENT, [regex], literals)])


def _of_alternatives(
    literals: Sequence[frozenset[bytes] | None], regexes: Sequence[bytes | None], words: Sequence[frozenset[bytes] | None]
) -> Requirement:
    """By what each alternative of a regex needs: one of a few words, one of a few texts, or else what a search must find."""
    found: list[Requirement] = []
    for texts, regex, whole in zip_longest(literals, regexes, words):
        if whole is not None:
            found.extend(sorted(whole))
        elif texts is not None:
            found.extend(LITERAL + one for one in sorted(texts))
        elif regex is not None:
            found.append(searched(TEXT, [regex]))
        else:
            return ANYTHING
    return some(found)


def _names_field(formula: Formula, metavariable: str) -> bool:
    """Whether a pattern that must match has the metavariable for the name of an attribute."""
    if isinstance(formula, Inside):
        return _names_field(formula.formula, metavariable)
    if not isinstance(formula, PatternLeaf):
        return False
    dots = (node for top in formula.pattern.nodes for node in walk(top) if node.kind == "Dot")
    return any(node.children[1].kind == "Mv" and node.children[1].value == metavariable for node in dots)


def _binds_string(leaf: PatternLeaf, metavariable: str) -> bool:
    """Whether the metavariable is the inside of a string."""
    parts = (node.value for top in leaf.pattern.nodes for node in walk(top) if node.kind == "StrPattern")
    return any(isinstance(part, StringMetavariable) and part.name == metavariable for part in parts)
