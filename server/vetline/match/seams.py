"""Words of strings that no text holds, because a string that holds them is put together: of literals side by side, added or formatted.

Whatever a string is made of, each part is a literal, a number, or a character that is written with a backslash. So such a word is cut
at seams: its first part ends a literal, its last begins one, those between are whole ones. Which parts stand where is read off the text,
and whether they do meet is not asked; nor is what ends or begins in but one character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from vetline.match.regex_facts import form_of

_SEAM = b'"'
"""Stands for each sign that a part of a string may begin or end at."""
_SIGNS = bytes.maketrans(b"'`{}\\", _SEAM * 5)
_ESCAPED = re.compile(rb"\\(?:\r\n|.)", re.DOTALL)
_FREE = re.compile(rb"""-?\d[\d.e+-]*|["'`{}\\$\n\t\r\a\b\f\v\x80-\xff]+""")
"""What a number, or what is written with a backslash, may put anywhere."""

_Start = tuple[bytes, int]
"""A word, and how far it is put together."""
_ByEdge = dict[bytes, list[bytes]]
"""Parts of words by up to three characters at one of their ends."""


class Seams:
    """Of required words of strings: identifiers, or literals as `regex_facts` gives them behind `mark`."""

    def __init__(self, words: Iterable[bytes], mark: bytes) -> None:
        self._words: dict[bytes, set[bytes]] = {}
        for word in words:
            text = (form_of(word[1:])[1] if word[:1] == mark else word).lower()
            self._words.setdefault(text, set()).add(word)
        self._free = {text: frozenset(at for one in _FREE.finditer(text) for at in range(*one.span())) for text in self._words}
        self._always: list[_Start] = []
        self._starts: dict[bytes, list[_Start]] = {}  # by the part at whose end they are
        for text in self._words:
            self._always.extend((text, cut + 1) for cut in (0, 1) if cut in self._free[text] or len(text) < 3)
            for part, cut in [*_steps(text, 1).items(), *((text[:cut] + _SEAM, cut) for cut in range(2, len(text)))]:
                self._starts.setdefault(part, []).append((text, cut))
        self._steps: dict[_Start, dict[bytes, int]] = {}  # fills as they are asked for; two threads may make the same
        self._heads = _by_edge({text[:cut] for text in self._words for cut in range(2, len(text))}, slice(-3, None))
        self._tails = _by_edge({text[cut:] for text in self._words for cut in range(1, len(text) - 1)}, slice(3))
        self._holding = {edge: b"\0".join(tails) for edge, tails in self._tails.items()}
        self._longest = max(map(len, self._words), default=0)

    def parts(self, data: bytes) -> set[bytes]:
        """The parts of words that stand at seams of a text, with the seams that they stand at."""
        found: set[bytes] = set()
        if not self._words:
            return found
        lowered = data.lower().replace(b"${", _SEAM)
        texts = set(lowered.translate(_SIGNS).split(_SEAM))
        if b"\\" in data:
            texts.update(_ESCAPED.sub(_SEAM, lowered).translate(_SIGNS).split(_SEAM))
        heads, tails = self._heads, self._tails
        for text in texts:
            first, last = text[:3], text[-3:]
            if last in heads:
                found.update([head + _SEAM for head in heads[last] if text.endswith(head)])
            if last[-2:] in heads:
                found.add(last[-2:] + _SEAM)
            if first in tails:
                found.update([_SEAM + tail for tail in tails[first] if text.startswith(tail)])
                if len(text) < self._longest and text in self._holding[first]:
                    found.add(_SEAM + text + _SEAM)
            if first[:2] in tails:
                found.add(_SEAM + first[:2])
            if 0 < len(text) < 3:
                found.add(_SEAM + text + _SEAM)
        return found

    def joined(self, parts: Set[bytes]) -> set[bytes]:
        """The words that may be put together where there are these parts."""
        starts = [one for part in self._starts.keys() & parts for one in self._starts[part]]
        found: set[bytes] = set()
        for text, cut in (*self._always, *starts):
            if text not in found and self._goes_on(text, cut, parts):
                found.add(text)
        return {word for text in found for word in self._words[text]}

    def _goes_on(self, text: bytes, cut: int, parts: Set[bytes]) -> bool:
        cuts, seen = [cut], {cut}
        while cuts:
            cut = cuts.pop()
            if cut >= len(text) - 1:
                return True
            steps = self._steps.get((text, cut))
            if steps is None:
                steps = self._steps[text, cut] = _steps(text, cut)
            more = {steps[part] for part in steps.keys() & parts} - seen
            if cut in self._free[text]:
                more.add(cut + 1)
            cuts.extend(more)
            seen |= more
        return False


def _steps(text: bytes, cut: int) -> dict[bytes, int]:
    """The parts that a word may go on with, and how far each takes it."""
    steps = {_SEAM + text[cut:end] + _SEAM: end for end in range(cut + 1, len(text))}
    return {**steps, _SEAM + text[cut:]: len(text)}


def _by_edge(parts: Set[bytes], edge: slice) -> _ByEdge:
    made: _ByEdge = {}
    for part in parts:
        made.setdefault(part[edge], []).append(part)
    return made
