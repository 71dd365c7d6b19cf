"""Which words a text must hold for a rule to match there, read off the rule's patterns without compiling them; and rules
without what cannot match there, for Semgrep's time goes into patterns.

Conservative: whatever is not understood asks for nothing. Only names count, never strings or keywords, for Semgrep folds
constants and sees through `elif` and lambdas. A name that an import renames stands in that import.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_WORD = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
_TOKEN = re.compile(r"""[rbfuRBFU]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*|\$(?:\.\.\.)?[A-Za-z_]\w*|[A-Za-z_]\w*|.""", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_]\w*")
_IGNORED = frozenset((*keyword.kwlist, *keyword.softkwlist, "builtins", "__builtins__", "print", "self"))
_NEGATIVE = ("pattern-not", "pattern-not-inside")
_POSITIVE = ("pattern", "patterns", "pattern-either", "pattern-inside", "pattern-sources", "pattern-sinks")
_ALTERNATIVES = ("pattern-either", "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators")
_NEVER: Mapping[str, Any] = {"never": None}
EVERY_TEXT = ("generic", "regex", "none")
"""Languages of rules that run on a text whatever it is written in."""


@dataclass(frozen=True, slots=True)
class Needs:
    """`words` and every one of `all_of` must hold, and of each group in `any_of` one."""

    words: frozenset[bytes] = frozenset()
    all_of: tuple[Needs, ...] = ()
    any_of: tuple[Needs, ...] = ()

    def met_by(self, words: Set[bytes]) -> bool:
        if not self.words <= words or not all(needs.met_by(words) for needs in self.all_of):
            return False
        return not self.any_of or any(needs.met_by(words) for needs in self.any_of)


NOTHING = Needs()


def words_of(data: bytes) -> frozenset[bytes]:
    """The words of a text, those in strings and comments too."""
    return frozenset(_WORD.findall(data))


def languages_for(languages: Sequence[str], language: str) -> tuple[str, ...]:
    """Those of a rule's languages by which it runs on a text of `language`."""
    return tuple(name for name in languages if name == language or name in EVERY_TEXT)


def needs_of(body: Mapping[str, Any], languages: Sequence[str]) -> Needs:
    """What a rule's body asks of a Python text; nothing for a rule that is for other languages too."""
    if tuple(languages) != ("python",):
        return NOTHING
    return _formula(body)


def pruned(body: Mapping[str, Any], languages: Sequence[str], words: Set[bytes]) -> Mapping[str, Any]:
    """The rule's body without alternatives, exceptions and sanitizers that cannot match in a text with these words.

    It finds the same there. `words` meet `needs_of` the body.
    """
    if tuple(languages) != ("python",):
        return body
    return _without(body, words) or body


def _without(body: Any, words: Set[bytes]) -> Mapping[str, Any] | None:
    """None for a formula that cannot match."""
    if not isinstance(body, Mapping):
        return {} if body is None else body
    kept: dict[str, Any] = {}
    for key, value in body.items():
        if isinstance(value, str):
            if key in ("pattern", "pattern-inside") and not _pattern_words(value) <= words:
                return None
            kept[key] = value
        elif key == "pattern-inside" or (key in _NEGATIVE and isinstance(value, Mapping)):
            inner = _without(value, words)
            if inner is None and key == "pattern-inside":
                return None
            kept[key] = value if inner is None else inner
        elif key == "patterns" and isinstance(value, list):
            items = [_item(item, words) for item in value]
            if None in items:
                return None
            kept[key] = [item for item in items if item != _NEVER]
        elif key in _ALTERNATIVES and isinstance(value, list):
            found = [inner for item in value if (inner := _without(item, words)) is not None]
            if found:
                kept[key] = found
            elif key in ("pattern-either", "pattern-sources", "pattern-sinks"):
                return None
        else:
            kept[key] = value
    return kept


def _item(item: Any, words: Set[bytes]) -> Any:
    """One operand of `patterns`; `_NEVER` for an exception that does not occur."""
    if isinstance(item, Mapping) and len(item) == 1:
        ((key, value),) = item.items()
        if key in _NEGATIVE:
            if isinstance(value, str):
                return item if _pattern_words(value) <= words else _NEVER
            return item if _without(value, words) is not None else _NEVER
    return _without(item, words)


def _formula(body: Any) -> Needs:
    if not isinstance(body, Mapping):
        return NOTHING
    return _together([_operator(key, body[key]) for key in _POSITIVE if key in body])


def _operator(key: str, value: Any) -> Needs:
    if isinstance(value, str):
        return Needs(_pattern_words(value)) if key in ("pattern", "pattern-inside") else NOTHING
    if isinstance(value, Mapping):
        return _formula(value) if key == "pattern-inside" else NOTHING
    if not isinstance(value, list) or not value:
        return NOTHING
    inner = [_formula(item) for item in value]
    if key == "patterns":
        return _together(inner)
    return NOTHING if NOTHING in inner else Needs(any_of=tuple(dict.fromkeys(inner)))


def _together(parts: Sequence[Needs]) -> Needs:
    found = [part for part in parts if part != NOTHING]
    if len(found) == 1:
        return found[0]
    words = frozenset(word for part in found for word in part.words)
    return Needs(words, tuple(part for part in found if part.all_of or part.any_of))


@lru_cache(maxsize=4096)
def _pattern_words(pattern: str) -> frozenset[bytes]:
    if re.search(r"\(\s*\$\w+\s*:", pattern):  # a typed metavariable: its type may have been inferred
        return frozenset()
    words = (token for token in _TOKEN.findall(pattern) if _NAME.fullmatch(token) and token.isascii())
    return frozenset(word.encode() for word in words if word not in _IGNORED)
