"""The words that a text must hold for a pattern to match there; what makes most rules cost nothing on most text.

They are identifiers, keywords and signs; `.name` for an attribute, `name=` for the keyword of an argument. Which a pattern has is for its
language to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import lru_cache
from typing import Any

import regex

_TIMEOUT_SECONDS = 0.1
_MOST_NAMES = 20_000
"""That are remembered for a regex."""
_BETWEEN = rb"(?:[\s\\]|(?:#|//)[^\n]*\n|/\*(?s:.*?)\*/)*"


TEXT = b"\3"
"""Begins regexes, one of which must be found in the text, if that is ASCII; see `searched`."""
CONTENT = b"\4"
"""Begins regexes, one of which must be found where the contents of strings stand between quotes, if that is ASCII; see `searched`."""


NAMED = b"\6"
"""Begins a regex that must match from the start of an identifier on."""


@lru_cache(8192)
def plain(word: bytes) -> bytes:
    """The identifier in a required word; nothing for a sign or a regex."""
    if word[:1] in (TEXT, CONTENT, NAMED):
        return b""
    return word.strip(b".=") if word.strip(b".=").isalnum() or b"_" in word or max(word) >= 0x80 else b""


def occurs(word: bytes, data: bytes) -> bool:
    """Whether a required word that is more than an identifier occurs in a text that holds its identifier."""
    if word in data:
        return True
    name = plain(word)
    if not name:
        return word == b"!=" and b"<>" in data  # Python 2's other way to write it
    return _spaced(word, name).search(data) is not None


def found_in(regex: bytes, text: bytes) -> bool:
    """Whether a regex of a required word is found in a text, as far as that is known."""
    if not text.isascii():
        return True
    literal = _only_text(regex)
    if literal is not None:
        return literal in text
    try:
        return _compiled(regex).search(text, timeout=_TIMEOUT_SECONDS) is not None
    except TimeoutError:
        return True


def is_named(word: bytes, names: Iterable[bytes]) -> bool:
    """Whether one of the identifiers is as a required word with `NAMED` wants it."""
    known, match = _named(word)
    if len(known) > _MOST_NAMES:
        known.clear()
    for name in names:
        found = known.get(name)
        if found is None:
            found = known[name] = match(name) is not None
        if found:
            return True
    return False


@lru_cache(1024)
def _named(word: bytes) -> tuple[dict[bytes, bool], Callable[[bytes], Any]]:
    """What is known of identifiers, and how to find it out. Two threads may find out the same."""
    return {}, regex.compile(word[1:], regex.VERSION0).match


def searched(kind: bytes, regexes: Iterable[bytes], literals: Iterable[frozenset[bytes] | None] = ()) -> bytes:
    """The required word for one of several regexes. One of the `literals`, as `regex_facts` gives them, is in each match, if only in
    that of a name as which something is imported."""
    texts = sorted(frozenset().union(*(one for one in literals if one is not None)))
    return _one_of_a_kind(b"\0".join([kind + b"\n".join(texts), *regexes]))


@lru_cache(4096)
def _one_of_a_kind(word: bytes) -> bytes:
    """Long words are kept once."""
    return word


@lru_cache(4096)
def literals_of(word: bytes) -> tuple[bytes, ...]:
    """The texts that a required word is `searched` with."""
    texts = word[1:].partition(b"\0")[0]
    return tuple(texts.split(b"\n")) if texts else ()


def regexes_of(word: bytes) -> list[bytes]:
    """The regexes of a required word that is `searched`."""
    return word.split(b"\0")[1:]


def beside_sign(name: bytes, data: bytes) -> bool:
    """Whether a name is decorated with, compared, assigned, or assigned to: what the regexes of required words look for."""
    return _beside_sign(name).search(data) is not None


@lru_cache(4096)
def _beside_sign(name: bytes) -> re.Pattern[bytes]:
    name = re.escape(name)
    behind = rb"(?:[\s\\)]|#[^\n]*\n)*[=!<:]|[^\n=#(]*,[^\n=#]*="
    return re.compile(rb"[=>@](?:[\s\\(]|#[^\n]*\n)*" + name + rb"(?![\w\x80-\xff])|(?<![\w\x80-\xff])" + name + b"(?:" + behind + b")")


@lru_cache(4096)
def _only_text(regex: bytes) -> bytes | None:
    """The one text that a regex matches, if it says no more than that."""
    text = re.sub(rb"\\(.)", rb"\1", regex)
    return text if re.escape(text) == regex else None


@lru_cache(4096)
def _compiled(text: bytes) -> Any:
    return regex.compile(text, regex.VERSION0)


@lru_cache(4096)
def _spaced(word: bytes, name: bytes) -> re.Pattern[bytes]:
    """An attribute or a keyword with space or comments in it."""
    name = re.escape(name)
    return re.compile(rb"\." + _BETWEEN + name if word[:1] == b"." else name + _BETWEEN + rb"=(?!=)")


_IMPORTING, _PASSING_ON = frozenset({b"import", b"require"}), frozenset({b"export", b"from"})


def imports(words: Set[bytes]) -> bool:
    """Whether a segment with these words may import: what a script exports from elsewhere is imported, too."""
    return not _IMPORTING.isdisjoint(words) or words >= _PASSING_ON
