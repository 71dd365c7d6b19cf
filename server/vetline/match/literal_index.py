"""Which of a plan's literals a piece of text holds, found by its words instead of a search for each literal.

A literal's *core* is a word in it, in lower case. Programs use the same words again and again, so that which cores are in a word
is known for nearly all words of a text that was never seen before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Any, NamedTuple

from vetline.match.regex_facts import LiteralForm, form_of, prepared

_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")  # as the words of a segment
_MOST_WORDS = 50_000
_LONG_BYTES = 200
_FREQUENT = frozenset((b"the", b"for", b"this", b"that", b"with", b"and", b"not", b"your", b"have", b"name", b"test", b"data", b"code"))


class Core(NamedTuple):
    """`word` is at the start or at the end of a word of the text if nothing else can stand beside it."""

    word: bytes
    starts: bool
    ends: bool


class LiteralIndex:
    """Of `literals` as `regex_facts.required_literals` gives them. Fills a cache: owned by the plan, right for any thread."""

    def __init__(self, literals: Sequence[bytes]) -> None:
        self._by_core: dict[Core, dict[LiteralForm, list[tuple[bytes, bytes]]]] = {}
        self._wordless: dict[bytes, dict[LiteralForm, list[tuple[bytes, bytes]]]] = {}  # by what they look like in the text
        self._trie: dict[int, Any] = {}
        for literal in literals:
            form, text = form_of(literal)
            cores = list(_cores_of(text.lower()))
            if cores:
                core = max(cores, key=lambda one: (one.word not in _FREQUENT, len(one.word)))
                self._by_core.setdefault(core, {}).setdefault(form, []).append((text, literal))
                node = self._trie
                for byte in core.word:
                    node = node.setdefault(byte, {})
                node.setdefault(_END, set()).add(core)
            else:
                self._wordless.setdefault(text, {}).setdefault(form, []).append((text, literal))
        self._known: dict[bytes, tuple[Core, ...]] = {}  # of the words that have any
        self._plain: set[bytes] = set()  # words without a core

    def held(self, data: bytes, words: Set[bytes]) -> set[bytes]:
        """The literals in `data`, whose words (at least) are `words`."""
        known = self._known
        cores: set[Core] = set()
        for word in words - self._plain:
            cores.update(known.get(word) or self._learn(word))
        found: set[bytes] = set()
        texts: dict[LiteralForm, bytes] = {}
        for groups in (*(self._by_core[core] for core in cores), *(groups for text, groups in self._wordless.items() if text in data)):
            for form, literals in groups.items():
                within = texts.get(form)
                if within is None:
                    within = texts[form] = prepared(data, form)
                if within:
                    found.update([literal for text, literal in literals if text in within])
        return found

    def _learn(self, word: bytes) -> tuple[Core, ...]:
        folded = word.lower()
        if len(word) > _LONG_BYTES:
            return tuple(core for core in self._by_core if core.word in folded)
        inside = tuple(self._cores_in(folded))
        if inside:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            self._known[word] = inside
        else:
            if len(self._plain) >= _MOST_WORDS:
                self._plain = set()
            self._plain.add(word)
        return inside

    def _cores_in(self, word: bytes) -> Set[Core]:
        found: set[Core] = set()
        for start in range(len(word)):
            node = self._trie
            for at in range(start, len(word)):
                node = node.get(word[at])  # type: ignore[assignment]
                if node is None:
                    break
                for core in node.get(_END, ()):
                    if (start == 0 or not core.starts) and (at == len(word) - 1 or not core.ends):
                        found.add(core)
        return found


_END = -1


def _cores_of(text: bytes) -> Iterator[Core]:
    """A digit before a word does not start it."""
    for one in _WORD.finditer(text):
        starts = one.start() > 0 and not text[one.start() - 1 : one.start()].isdigit()
        yield Core(one.group(), starts, one.end() < len(text))
