"""Which words a text must hold for a rule to match there, read off the rule's patterns without compiling them; and rules
without what cannot match there, for Semgrep's time goes into patterns.

Conservative: whatever is not understood asks for nothing. Only names count, never strings or keywords, for Semgrep folds
constants and sees through `elif` and lambdas. A name that an import renames stands in that import. Metavariables that a rule's
`metadata.named` lists are filled by names alone, so that a condition on one asks for one of the few names that fulfil it, or for a name like that.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import regex

from vetline.core.languages import EVERY_TEXT, rules_name
from vetline.core.regex_tree import all_strings
from vetline.core.words import names_of, words_of

_REGEX_TIMEOUT_S = 0.2
_MOST_NAMES = 100_000
_NAME = re.compile(r"[A-Za-z_]\w*")
_NEGATIVE = ("pattern-not", "pattern-not-inside")
_POSITIVE = ("pattern", "patterns", "pattern-either", "pattern-inside", "metavariable-regex", "metavariable-pattern", "pattern-sources", "pattern-sinks")
_ALTERNATIVES = ("pattern-either", "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators")
_ELSEWHERE = ("pattern-inside", "metavariable-pattern")  # what they ask for may stand around the function in which a flow ends
_NEVER: Mapping[str, Any] = {"never": None}
"""Languages of rules that run on a text whatever it is written in."""


@dataclass(frozen=True, slots=True)
class _Writing:
    """How patterns of a language are written: their tokens, and the words that are no names or need not stand in a text."""

    token: re.Pattern[str]
    ignored: frozenset[str]


_PYTHON = _Writing(
    re.compile(
        r"""[rbfuRBFU]{0,2}(?:\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*|\$(?:\.\.\.)?[A-Za-z_]\w*|[A-Za-z_]\w*|.""",
        re.DOTALL,
    ),
    frozenset((*keyword.kwlist, *keyword.softkwlist, "builtins", "__builtins__", "print", "self")),
)
_JAVASCRIPT = _Writing(
    re.compile(
        r"""`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|//[^\n]*|/\*.*?\*/|\$(?:\.\.\.)?[A-Za-z_]\w*|[A-Za-z_]\w*|.""",
        re.DOTALL,
    ),
    frozenset(
        (
            *("async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else"),
            *("export", "extends", "false", "finally", "for", "from", "function", "if", "import", "in", "instanceof", "let", "module"),
            *("exports", "new", "null", "of", "require", "return", "static", "super", "switch", "this", "throw", "true", "try"),
            *("typeof", "undefined", "var", "void", "while", "with", "yield"),
        )
    ),
)


def _writing(languages: Sequence[str]) -> _Writing | None:
    """None for rules of other languages, or of several that have little in common."""
    if tuple(languages) == ("python",):
        return _PYTHON
    return _JAVASCRIPT if languages and {"javascript", "typescript"}.issuperset(languages) else None


@dataclass(frozen=True, slots=True)
class Needs:
    """`words` and every one of `all_of` must hold, of `any_of` one, and a name must match `like`, a regex."""

    words: frozenset[bytes] = frozenset()
    all_of: tuple[Needs, ...] = ()
    any_of: tuple[Needs, ...] = ()
    like: str = ""

    def met_by(self, words: Set[bytes], names_like: Callable[[str], bool]) -> bool:
        if not self.words <= words or (self.like and not names_like(self.like)):
            return False
        if not all(needs.met_by(words, names_like) for needs in self.all_of):
            return False
        return not self.any_of or any(needs.met_by(words, names_like) for needs in self.any_of)


NOTHING = Needs()


class LikeNames:
    """Which names match which regexes from their start, as Semgrep's `metavariable-regex` does. Kept over texts, for from one edit to the next
    few names are new."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[set[str], set[str]]] = {}  # by regex: the names that were asked about, and those that match

    def among(self, pattern: str, names: Set[str]) -> bool:
        """Whether one of the names matches; True for an odd regex."""
        asked, matching = self._known.setdefault(pattern, (set(), set()))
        if len(asked) > _MOST_NAMES:
            asked.clear()
            matching.clear()
        new = names - asked
        if new:
            try:
                compiled = regex.compile(pattern)
                matching.update(name for name in new if compiled.match(name, timeout=_REGEX_TIMEOUT_S))
            except (regex.error, TimeoutError):
                return True
            asked |= new
        return not matching.isdisjoint(names)


def is_held(pattern: str, data: bytes) -> bool:
    """Whether a rule's `metadata.holds` matches in a text; True where there is none."""
    return not pattern or re.search(pattern.encode(), data) is not None


def languages_for(languages: Sequence[str], language: str) -> tuple[str, ...]:
    """Those of a rule's languages by which it runs on a text of `language`."""
    wanted = rules_name(language)
    return tuple(name for name in languages if name == wanted or name in EVERY_TEXT)


def needs_of(body: Mapping[str, Any], languages: Sequence[str]) -> Needs:
    """What a rule's body asks of a text in its languages; nothing for a rule of languages that are unknown or unlike."""
    writing = _writing(languages)
    return NOTHING if writing is None else _formula(body, writing, _named(body))


def needs_of_sinks(body: Mapping[str, Any], languages: Sequence[str]) -> Needs:
    """What a flow rule asks of the function in which its flows end. What is to stand around a sink may stand around the function, too."""
    return needs_of({"pattern-sinks": _without_surroundings(body.get("pattern-sinks", [])), "metadata": body.get("metadata")}, languages)


def _without_surroundings(formula: Any) -> Any:
    if isinstance(formula, list):
        return [_without_surroundings(one) for one in formula]
    if isinstance(formula, Mapping):
        return {key: _without_surroundings(value) for key, value in formula.items() if key not in _ELSEWHERE}
    return formula


@dataclass(frozen=True)
class Vocabulary:
    """What a text, or several, can match by."""

    words: frozenset[bytes]
    names: frozenset[str]

    like: LikeNames = field(default_factory=LikeNames)

    @classmethod
    def of(cls, texts: Iterable[bytes], like: LikeNames | None = None) -> Vocabulary:
        data = b"\n".join(texts)
        return cls(words_of(data), names_of(data), like or LikeNames())

    def names_like(self, pattern: str) -> bool:
        """Whether a name matches the regex from its start."""
        return self.like.among(pattern, self.names)


def pruned(body: Mapping[str, Any], languages: Sequence[str], vocabulary: Vocabulary) -> Mapping[str, Any] | None:
    """The rule's body without alternatives, exceptions and sanitizers that cannot match in a text with this vocabulary; None if
    the rule as a whole cannot.

    It finds the same there. The vocabulary's words meet `needs_of` the body. What holds a condition on a named metavariable that no
    name fulfils goes, too.
    """
    writing = _writing(languages)
    return body if writing is None else _without(body, writing, vocabulary, _named(body))


def _named(body: Mapping[str, Any]) -> frozenset[str]:
    metadata = body.get("metadata")
    named = metadata.get("named") if isinstance(metadata, Mapping) else None
    return frozenset(named) if isinstance(named, list) else frozenset()


def _without(body: Any, writing: _Writing, vocabulary: Vocabulary, named: frozenset[str]) -> Mapping[str, Any] | None:
    """None for a formula that cannot match."""
    if not isinstance(body, Mapping):
        return {} if body is None else body
    kept: dict[str, Any] = {}
    for key, value in body.items():
        if isinstance(value, str):
            if key in ("pattern", "pattern-inside") and not _pattern_words(value, writing) <= vocabulary.words:
                return None
            kept[key] = value
        elif key == "pattern-inside" or (key in _NEGATIVE and isinstance(value, Mapping)):
            inner = _without(value, writing, vocabulary, named)
            if inner is None and key == "pattern-inside":
                return None
            kept[key] = value if inner is None else inner
        elif key == "metavariable-regex" and _is_unfillable(value, vocabulary, named):
            return None
        elif key == "patterns" and isinstance(value, list):
            items = [_item(item, writing, vocabulary, named) for item in value]
            if None in items:
                return None
            kept[key] = [item for item in items if item is not _NEVER]
        elif key in _ALTERNATIVES and isinstance(value, list):
            found = [inner for item in value if (inner := _without(item, writing, vocabulary, named)) is not None]
            if found:
                kept[key] = found
            elif key in ("pattern-either", "pattern-sources", "pattern-sinks"):
                return None
        else:
            kept[key] = value
    return kept


def _is_unfillable(condition: Any, vocabulary: Vocabulary, named: frozenset[str]) -> bool:
    return (
        isinstance(condition, Mapping)
        and condition.get("metavariable") in named
        and isinstance(condition.get("regex"), str)
        and not vocabulary.names_like(condition["regex"])
    )


def _item(item: Any, writing: _Writing, vocabulary: Vocabulary, named: frozenset[str]) -> Any:
    """One operand of `patterns`; `_NEVER` for an exception that does not occur."""
    if isinstance(item, Mapping) and len(item) == 1:
        ((key, value),) = item.items()
        if key in _NEGATIVE:
            if isinstance(value, str):
                return item if _pattern_words(value, writing) <= vocabulary.words else _NEVER
            return item if _without(value, writing, vocabulary, named) is not None else _NEVER
    return _without(item, writing, vocabulary, named)


def _formula(body: Any, writing: _Writing, named: frozenset[str]) -> Needs:
    if not isinstance(body, Mapping):
        return NOTHING
    return _together([_operator(key, body[key], writing, named) for key in _POSITIVE if key in body])


def _operator(key: str, value: Any, writing: _Writing, named: frozenset[str]) -> Needs:
    if isinstance(value, str):
        return Needs(_pattern_words(value, writing)) if key in ("pattern", "pattern-inside") else NOTHING
    if isinstance(value, Mapping):
        if key == "metavariable-regex":
            return _condition(value, writing) if value.get("metavariable") in named else NOTHING
        if key == "metavariable-pattern" and "language" in value:  # of a text within a string
            return NOTHING
        return _formula(value, writing, named) if key in ("pattern-inside", "metavariable-pattern") else NOTHING
    if not isinstance(value, list) or not value:
        return NOTHING
    inner = [_formula(item, writing, named) for item in value]
    return _together(inner) if key == "patterns" else _one_of(inner)


def _condition(condition: Mapping[str, Any], writing: _Writing) -> Needs:
    regex_text = condition.get("regex")
    names = all_strings(regex_text) if isinstance(regex_text, str) else None
    if names is None:
        return Needs(like=regex_text) if isinstance(regex_text, str) else NOTHING
    return _one_of([Needs(_pattern_words(name, writing)) for name in sorted(names)])


def _one_of(parts: Sequence[Needs]) -> Needs:
    return NOTHING if NOTHING in parts else Needs(any_of=tuple(dict.fromkeys(parts)))


def _together(parts: Sequence[Needs]) -> Needs:
    found = [part for part in parts if part != NOTHING]
    if len(found) == 1:
        return found[0]
    words = frozenset(word for part in found for word in part.words)
    return Needs(words, tuple(part for part in found if part.all_of or part.any_of or part.like))


@lru_cache(maxsize=4096)
def _pattern_words(pattern: str, writing: _Writing) -> frozenset[bytes]:
    if re.search(r"\(\s*\$\w+\s*:", pattern):  # a typed metavariable: its type may have been inferred
        return frozenset()
    words = (token for token in writing.token.findall(pattern) if _NAME.fullmatch(token) and token.isascii())
    return frozenset(word.encode() for word in words if word not in writing.ignored)
