"""Which words a text must hold for a rule to match there, read off the rule's patterns without compiling them.

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
_TOKEN = re.compile(r"""[rbfuRBFU]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*|\$?[A-Za-z_]\w*|.""", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_]\w*")
_IGNORED = frozenset((*keyword.kwlist, *keyword.softkwlist, "builtins", "__builtins__", "print", "self"))
_POSITIVE = ("pattern", "patterns", "pattern-either", "pattern-inside", "pattern-sources", "pattern-sinks")
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
