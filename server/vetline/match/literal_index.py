"""Which of a plan's literals a piece of text holds, found by its words instead of a search for each literal.

A literal's *core* is the longest word in it, in lower case. Programs use the same words again and again, so that which
cores are in a word is known for nearly all words of a text that was never seen before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Any

from vetline.match.regex_facts import ANY_CASE, holds_literal

_CORE = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")  # as the words of a segment
_MOST_WORDS = 50_000
_LONG_BYTES = 200


class LiteralIndex:
    """Of `literals` as `regex_facts.required_literals` gives them. Fills a cache: owned by the plan, right for any thread."""

    def __init__(self, literals: Sequence[bytes]) -> None:
        self._by_core: dict[bytes, list[bytes]] = {}
        self._wordless: dict[bytes, set[bytes]] = {}  # by what they look like in the text
        for literal in literals:
            cores = [found.lower() for found in _CORE.findall(literal.removeprefix(ANY_CASE))]
            if cores:
                self._by_core.setdefault(max(cores, key=len), []).append(literal)
            else:
                self._wordless.setdefault(literal.removeprefix(ANY_CASE), set()).add(literal)
        self._trie: dict[int, Any] = {}
        for core in self._by_core:
            node = self._trie
            for byte in core:
                node = node.setdefault(byte, {})
            node[_END] = core
        self._known: dict[bytes, tuple[bytes, ...]] = {}  # of the words that have any
        self._plain: set[bytes] = set()  # words without a core

    def held(self, data: bytes, words: Set[bytes]) -> set[bytes]:
        """The literals in `data`, whose words (at least) are `words`."""
        cores: set[bytes] = set()
        for word in words - self._plain:
            cores.update(self._known.get(word) or self._learn(word))
        candidates = [literal for core in cores for literal in self._by_core[core]]
        folded = data.lower() if candidates else b""
        found = {literal for literal in candidates if holds_literal(literal, data, folded)}
        for text, literals in self._wordless.items():
            if text in data:
                found |= literals
        return found

    def _learn(self, word: bytes) -> tuple[bytes, ...]:
        folded = word.lower()
        if len(word) > _LONG_BYTES:
            return tuple(core for core in self._by_core if core in folded)
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

    def _cores_in(self, word: bytes) -> Set[bytes]:
        found: set[bytes] = set()
        for start in range(len(word)):
            node = self._trie
            for byte in word[start:]:
                node = node.get(byte)  # type: ignore[assignment]
                if node is None:
                    break
                if _END in node:
                    found.add(node[_END])
        return found


_END = -1
