"""An index from words to the programs that may match where these words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass

from vetline.match.requirement import LITERAL, STRING, Alternatives
from vetline.match.words import plain

_COMMON = frozenset({b"self", b"def", b"class", b"import", b"if", b"for", b"return", b"with", b"try", b"open", b"get", b"load"})


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """A program is a candidate where all `words` occur, which are names and texts, and the `rest` (see `words`)."""

    words: frozenset[bytes]
    rest: tuple[bytes, ...]
    program: int


@dataclass(frozen=True, slots=True, eq=False)
class Anchors:
    """`by_word` has the alternatives of each program under one of their words, but for those of `wordless` programs: of
    these nothing can be said. `words_of` has the words that a program is found under."""

    by_word: Mapping[bytes, tuple[Anchor, ...]]
    words_of: Mapping[int, frozenset[bytes]]
    wordless: frozenset[int]

    @staticmethod
    def of_pieces(programs: Iterable[tuple[int, Alternatives]]) -> Anchors:
        """For pieces of a file: a string may come from a constant that is defined in another."""
        return _anchors((number, [_anchor(words, number) for words in group]) for number, group in programs)

    @staticmethod
    def of_files(programs: Iterable[tuple[int, Alternatives]]) -> Anchors:
        """For whole files: each name by itself, whatever stands around it."""
        return _anchors((number, [Anchor(_names(words), (), number) for words in group]) for number, group in programs)

    @property
    def names(self) -> frozenset[bytes]:
        return frozenset(word for word in self._words if word[:1] != LITERAL)

    @property
    def literals(self) -> frozenset[bytes]:
        return frozenset(word[1:] for word in self._words if word[:1] == LITERAL)

    @property
    def _words(self) -> frozenset[bytes]:
        return frozenset().union(*(anchor.words for anchors in self.by_word.values() for anchor in anchors))

    def candidates(self, words: Set[bytes], has: Callable[[bytes], bool]) -> set[int]:
        """The programs that may match where there are exactly these names and texts, `wordless` ones left out; `has` is
        asked for other words."""
        found: set[int] = set()
        for word in self.by_word.keys() & words:
            for anchor in self.by_word[word]:
                if anchor.words <= words and anchor.program not in found and all(map(has, anchor.rest)):
                    found.add(anchor.program)
        return found


def _anchor(words: frozenset[bytes], program: int) -> Anchor:
    local = frozenset(word for word in words if word[:1] != STRING)
    names = _names(local)
    return Anchor(names, tuple(sorted(local - names)), program)


def _names(words: frozenset[bytes]) -> frozenset[bytes]:
    """The names and texts in required words; a string's words are names as far as a whole file is concerned."""
    texts = {word for word in words if word[:1] == LITERAL}
    names = {word[1:] if word[:1] == STRING else plain(word) for word in words - texts}
    return frozenset((names - {b""}) | texts)


def _anchors(programs: Iterable[tuple[int, list[Anchor]]]) -> Anchors:
    groups = dict(programs)
    frequency = Counter(word for group in groups.values() for anchor in group for word in anchor.words)
    by_word: dict[bytes, list[Anchor]] = {}
    words_of: dict[int, set[bytes]] = {}
    wordless: set[int] = set()
    for number, group in groups.items():
        if not all(anchor.words for anchor in group):
            wordless.add(number)
            continue
        for anchor in group:
            # The rarest-looking word: not a common one, and one that few others hang on.
            word = min(anchor.words, key=lambda one: (one in _COMMON, -len(one), frequency[one], one))
            by_word.setdefault(word, []).append(anchor)
            words_of.setdefault(number, set()).add(word)
    return Anchors(
        {word: tuple(anchors) for word, anchors in by_word.items()},
        {number: frozenset(words) for number, words in words_of.items()},
        frozenset(wordless),
    )
