"""An index from words to the programs that may match where these words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vetline.match.requirement import LITERAL, STRING, Every, Requirement, Some
from vetline.match.words import CONTENT, NAMED, TEXT, literals_of, plain

NO_WORD = b""
"""Stands for a word where there is none."""
_COMMON = frozenset({b"self", b"def", b"class", b"import", b"if", b"for", b"return", b"with", b"try", b"open", b"get", b"load"})

Has = Callable[[bytes], bool]


@dataclass(frozen=True)
class Need:
    """All `posted` words, which are names, texts and contents, the `rest` (see `words`), and one of each of `choices`."""

    posted: frozenset[bytes]
    rest: tuple[bytes, ...]
    choices: tuple[tuple[Need, ...], ...]

    @cached_property
    def words(self) -> tuple[bytes, ...]:
        """Of all kinds, those of the choices too, as often as they are in there."""
        return (*self.posted, *self.rest, *(word for needs in self.choices for need in needs for word in need.words))

    @cached_property
    def contents(self) -> frozenset[bytes]:
        return frozenset(word for word in self.words if word[:1] == CONTENT)

    @cached_property
    def _hash(self) -> int:
        return hash((self.posted, self.rest, self.choices))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _parted(self) -> tuple[tuple[frozenset[bytes], tuple[Need, ...]], ...]:
        """Of each choice the needs that are one posted word, and the others."""
        parted = []
        for needs in self.choices:
            single = {need for need in needs if len(need.posted) == 1 and not need.rest and not need.choices}
            parted.append((frozenset().union(*(need.posted for need in single)), tuple(need for need in needs if need not in single)))
        return tuple(parted)

    def met(self, words: Set[bytes], has: Has) -> bool:
        """Where there are exactly these names, texts and contents; `has` is asked for other words."""
        if not self.posted <= words:
            return False
        open_choices = []  # to ask costs more than to look at the words
        for single, others in self._parted:
            if words.isdisjoint(single):
                for need in others:
                    if need.posted <= words:
                        break
                else:
                    return False
                open_choices.append(others)
        for word in self.rest:
            if not has(word):
                return False
        for others in open_choices:
            for need in others:
                if need.met(words, has):
                    break
            else:
                return False
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Anchors:
    """`by_word` finds programs by words one of which is wherever they match, or by `NO_WORD`; not those that are `wordless`,
    of which nothing is known. `words_of` has the words that a program is found by."""

    needs: Mapping[int, Need]
    by_word: Mapping[bytes, tuple[int, ...]]
    words_of: Mapping[int, frozenset[bytes]]
    wordless: frozenset[int]

    @staticmethod
    def found_by(needs: Mapping[int, Need], words_of: Mapping[int, frozenset[bytes]]) -> Anchors:
        """Of all that programs need, and the words that they are found by."""
        return Anchors(needs, _by_word(words_of), words_of, frozenset(needs.keys() - words_of.keys()))

    @staticmethod
    def of_pieces(programs: Iterable[tuple[int, Requirement]]) -> Anchors:
        """For pieces of a file: a string may come from a constant that is defined in another, but see `contents`."""
        return _anchors({number: _need(requirement, _in_piece) for number, requirement in programs})

    @staticmethod
    def of_files(programs: Iterable[tuple[int, Requirement]]) -> Anchors:
        """For whole files: each name by itself, whatever stands around it, and what need not be in the same piece."""
        return _anchors({number: _need(requirement, _in_file) for number, requirement in programs})

    @property
    def names(self) -> frozenset[bytes]:
        """Those that a piece is looked up by."""
        words = frozenset().union(*(need.words for need in self.needs.values()))
        return frozenset(word for word in words if plain(word) == word != b"" and word[:1] != LITERAL)

    @property
    def literals(self) -> frozenset[bytes]:
        words = frozenset().union(*(need.words for need in self.needs.values()))
        contents = (word for word in words if word[:1] == CONTENT)
        return frozenset(word[1:] for word in words if word[:1] == LITERAL).union(*map(literals_of, contents))

    def among(self, programs: Set[int], words: Set[bytes]) -> Anchors:
        """The part that is about these programs, where there are no other words."""
        by_word: dict[bytes, tuple[int, ...]] = {}
        for word in (self.by_word.keys() & words) | {NO_WORD}:
            if kept := tuple(number for number in self.by_word.get(word, ()) if number in programs):
                by_word[word] = kept
        return Anchors(self.needs, by_word, self.words_of, self.wordless & programs)

    def contents(self, programs: Set[int]) -> set[bytes]:
        """All contents of strings that these programs may need: which pieces hold them is known only of those that are asked for."""
        return {word for number in programs if number in self.needs for word in self.needs[number].contents}

    def candidates(self, words: Set[bytes], has: Has) -> set[int]:
        """The programs that may match where there are exactly these names, texts and contents; `has` is asked for other words."""
        near = {number for word in self.by_word.keys() & words for number in self.by_word[word]}
        near.update(self.by_word.get(NO_WORD, ()))
        needs = self.needs
        found = {number for number in near if needs[number].met(words, has)}
        return found | self.wordless if self.wordless else found


def _by_word(words_of: Mapping[int, frozenset[bytes]]) -> dict[bytes, tuple[int, ...]]:
    found: dict[bytes, list[int]] = {}
    for number, words in words_of.items():
        for word in words:
            found.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _in_piece(word: bytes) -> tuple[bytes, ...]:
    if word[:1] == STRING:
        return (word[1:],) if word[1:2] == CONTENT else ()
    return (word,)


def _in_file(word: bytes) -> tuple[bytes, ...]:
    word = word[1:] if word[:1] == STRING else word
    return (word,) if word[:1] in (LITERAL, CONTENT) else (plain(word),)


@lru_cache(16_384)
def _need(requirement: Requirement, seen: Callable[[bytes], tuple[bytes, ...]]) -> Need:
    posted: set[bytes] = set()
    rest: set[bytes] = set()
    choices: list[tuple[Need, ...]] = []
    for part in requirement.parts if isinstance(requirement, Every) else (requirement,):
        if isinstance(part, Some):
            needs = tuple(dict.fromkeys(_need(one, seen) for one in part.parts))
            if _NOTHING not in needs:
                choices.append(needs)
            continue
        assert isinstance(part, bytes)
        for word in seen(part):
            if word[:1] == LITERAL or (word[:1] == CONTENT and seen is _in_piece):
                posted.add(word)
            elif word[:1] == CONTENT:
                rest.add(word)
            elif word:
                posted.update({plain(word)} - {b""})
                rest.update({word} - {plain(word)})
    return Need(frozenset(posted), tuple(sorted(rest, key=_dearness)), tuple(choices))


_NOTHING = Need(frozenset(), (), ())


def _dearness(word: bytes) -> tuple[bool, int, bytes]:
    return word[:1] in (TEXT, CONTENT, NAMED), len(word), word


def _anchors(needs: Mapping[int, Need]) -> Anchors:
    frequency = Counter(word for need in needs.values() for word in need.words)
    known: dict[Need, frozenset[bytes]] = {_NOTHING: frozenset({NO_WORD})}

    def dearness(word: bytes) -> tuple[bool, int, int, bytes]:
        return word == NO_WORD or word in _COMMON, -len(word), frequency[word], word

    def anchoring(need: Need) -> frozenset[bytes]:
        """Words of which one is wherever the need is met: the rarest-looking. Not common ones, and those that few others hang on."""
        if need not in known:
            found = [frozenset({min(need.posted, key=dearness)})] if need.posted else []
            found.extend(frozenset().union(*map(anchoring, choice)) for choice in need.choices)
            known[need] = min(found, key=lambda words: max(map(dearness, words)), default=known[_NOTHING])
        return known[need]

    words_of = {number: anchoring(need) for number, need in needs.items() if need != _NOTHING}
    return Anchors.found_by(needs, words_of)
