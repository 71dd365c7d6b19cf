"""What the deep tier is asked, and its answers put together: flow rules of ours look at one function at a time, others at whole texts.

Semgrep follows values within a function, so the answer for one function stays good while others are edited (see `match.excerpts`); it
is kept by content. What is not known yet is asked in one text, but for functions that do not parse, which would cost the others their answers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any

from vetline.core.finding import Span
from vetline.core.ports import Cancellation, DeepAnswer, DeepMatch, DeepRequest, DeepScanner, Ports
from vetline.core.rule import Rule
from vetline.core.text import Source, Text
from vetline.match.excerpts import Carried, Excerpt, Excerpting, Outline, Part
from vetline.match.language import Language
from vetline.match.segments import Cutter, Segment, Segmentation
from vetline.match.written_as import as_written

_TEXT_COST_BYTES = 1_500  # what a further text costs Semgrep besides its content
_LARGEST_EXCERPT = 1_000_000
"""Bytes times rules. What was found in some excerpts is kept though others took too long, or a new edit came."""


def answers(inquiries: Sequence[Inquiry], scanner: DeepScanner, cancellation: Cancellation | None) -> list[DeepAnswer]:
    """An answer for each inquiry, by one request of Semgrep for all that is not known."""
    asked = [inquiry.requests(scanner, cancellation) for inquiry in inquiries]
    if cancellation is not None and cancellation.cancelled:
        return [DeepAnswer(complete=False)] * len(inquiries)
    found = iter(scanner.scan(list(chain.from_iterable(asked)), cancellation))
    return [inquiry.answer([next(found) for _ in requests]) for inquiry, requests in zip(inquiries, asked, strict=True)]


class Inquiry:
    """One text and the rules that the deep tier has for it. `requests`, then `answer` with what was said to them, once."""

    def __init__(self, source: Source, language: Language | None, rules: tuple[Rule, ...], ports: Ports, plan_identity: int) -> None:
        self._source = source
        excerpts = language is not None and language.excerpting is not None
        self._flow_rules = tuple(rule for rule in rules if excerpts and rule.info.bundled and rule.body.get("mode") == "taint")
        self._other_rules = tuple(rule for rule in rules if rule not in self._flow_rules) if self._flow_rules else rules
        self._language = language
        self._known: list[tuple[Part, tuple[DeepMatch, ...]]] = []
        self._asked: list[_Asked] = []
        if self._flow_rules:
            key = ("flows", plan_identity, source.language, source.uri)
            self._document: _Document = ports.memory.get(key) or _Document()
            ports.memory[key] = self._document

    def requests(self, scanner: DeepScanner, cancellation: Cancellation | None = None) -> list[DeepRequest]:
        """What is to be asked. Once nobody waits for it any more, soon and not all of it: what was found out by then is kept for the next edit's."""
        self._other_rules = scanner.chosen(self._source, self._other_rules)
        made = [DeepRequest(self._source, self._other_rules)] if self._other_rules else []
        if not self._flow_rules:
            return made
        language, carried = self._source.language, {name.rpartition(b".")[2] for _, name, sign in self._carried if sign}
        words = self._outline.all_words | (self._excerpting.signs if carried else frozenset())
        candidates = scanner.relevant(language, self._flow_rules, words, words, self._outline.all_names)  # by the text as a whole, for there are many parts
        open_parts: list[tuple[Part, tuple[Rule, ...]]] = []
        for part in self._outline.parts():
            if cancellation is not None and cancellation.cancelled:
                return made
            key = self._key(part)
            known = self._document.answers.get(key)
            if known is None:
                rules = self._document.wanted.get(key)
                if rules is None:
                    outline = self._outline
                    signed = self._excerpting.signs if outline.names_any(part, carried) else frozenset[bytes]()
                    rules = scanner.relevant(language, candidates, outline.words(part) | signed, outline.own_words(part) | signed, outline.names(part))
                    rules = tuple(rule for rule in rules if not rule.holds or outline.holds(part, rule.holds.encode()))
                    self._document.wanted[key] = rules
                if rules:
                    open_parts.append((part, rules))
                    continue
                known = self._document.answers[key] = ()
            self._known.append((part, known))
        excerpting = self._excerpting
        for parts in self._together(open_parts):
            if cancellation is not None and cancellation.cancelled:
                return made
            excerpt = self._outline.excerpt([part for part, _ in parts])
            wanted = {rule.info.id for _, rules in parts for rule in rules}
            read = excerpting.followed(excerpt.data, self._carried)
            self._asked.append(_Asked(tuple(part for part, _ in parts), excerpt, read))
            text = Text.of(read)
            made.append(DeepRequest(replace(self._source, text=text), tuple(rule for rule in self._flow_rules if rule.info.id in wanted)))
        return made

    def answer(self, answers: Sequence[DeepAnswer]) -> DeepAnswer:
        """One for the whole text."""
        matches = [match for part, known in self._known for match in self._outside(part, known)]
        if self._other_rules:
            matches.extend(answers[0].matches)
            flow_answers = answers[1:]
        else:
            flow_answers = answers
        for asked, answer in zip(self._asked, flow_answers, strict=True):
            found = [_moved(asked.worded(match, self._excerpting.signs), asked.excerpt.outside) for match in answer.matches]
            for part in asked.parts:
                own = [match for match in found if self._outline.unit_at(match.span.start) == part.unit]
                matches.extend(own)
                if answer.complete and not answer.problems:
                    self._document.answers[self._key(part)] = tuple(self._inside(part, own)) if own else ()
        if self._flow_rules:
            self._document.keep(self._key(part) for part in self._outline.parts())
        problems = tuple(dict.fromkeys(problem for answer in answers for problem in answer.problems))
        return DeepAnswer(tuple(matches), problems, all(answer.complete for answer in answers))

    def _together(self, parts: Sequence[tuple[Part, tuple[Rule, ...]]]) -> Iterator[Sequence[tuple[Part, tuple[Rule, ...]]]]:
        """Which parts one excerpt holds: those that the same rules look at, so that few rules look at much. Each holds what stands outside
        of functions, too; where that is long, parts go together until they are as long, or it would be sent once for each of them."""
        broken = [one for one in parts if self._outline.broken(one[0])]
        rest = sum(map(len, self._outline.rest)) + _TEXT_COST_BYTES
        groups: list[_Group] = []
        for part, rules in sorted((one for one in parts if one not in broken), key=lambda one: len(one[1])):
            wanted, size = frozenset(rule.info.id for rule in rules), self._outline.size(part)
            fitting = [group for group in groups if group.cost(wanted, size) <= _LARGEST_EXCERPT or group.size + size <= 2 * rest]
            best = min(fitting, key=lambda group: group.cost(wanted, size) - group.cost(), default=None)
            if best is None or best.cost(wanted, size) - best.cost() > len(wanted) * (rest + size):
                best = _Group(rest)
                groups.append(best)
            best.add((part, rules), wanted, size)
        yield from (group.members for group in groups)
        yield from ([one] for one in broken)

    def _outside(self, part: Part, known: tuple[DeepMatch, ...]) -> Iterator[DeepMatch]:
        if known:
            places = self._outline.places(part)
            yield from (_moved(match, places.outside) for match in known)

    def _inside(self, part: Part, own: Iterable[DeepMatch]) -> Iterator[DeepMatch]:
        places = self._outline.places(part)
        return (_moved(match, places.inside) for match in own)

    @cached_property
    def _outline(self) -> Outline:
        assert self._language is not None
        segmentation = self._document.segmentation_of(self._source.text, self._language.cutter)
        return Outline(segmentation, self._excerpting.remembered(self._document.remembered))

    @property
    def _excerpting(self) -> Excerpting:
        assert self._language is not None and self._language.excerpting is not None
        return self._language.excerpting

    def _key(self, part: Part) -> Hashable:
        return (self._rest_key, part.content, self._carried_into(part))

    def _carried_into(self, part: Part) -> Carried:
        """What is written otherwise in its excerpt: what is said of other names is no reason to ask again."""
        known = self._carried_by_name
        return frozenset().union(*(known[name] for name in self._outline.mentioned(part, known))) if known else self._carried

    @cached_property
    def _rest_key(self) -> Hashable:
        rest = hashlib.sha256(b"\0".join(self._outline.rest)).digest()
        return (tuple(rule.info.id for rule in self._flow_rules), rest)

    @cached_property
    def _carried(self) -> Carried:
        return self._excerpting.carried(self._source.text.data)

    @cached_property
    def _carried_by_name(self) -> dict[bytes, Carried]:
        by_name: dict[bytes, Carried] = {}
        for one in self._carried:
            last = one[1].rpartition(b".")[2]
            by_name[last] = by_name.get(last, frozenset()) | {one}
        return by_name


class _Document:
    """What is known of one document over its edits."""

    def __init__(self) -> None:
        self.answers: dict[Hashable, tuple[DeepMatch, ...]] = {}
        """By part, in offsets of its `Outline.places`."""
        self.wanted: dict[Hashable, tuple[Rule, ...]] = {}
        """The rules that a part is looked at with."""
        self._before: dict[Hashable, tuple[DeepMatch, ...]] = {}
        self._made: dict[tuple[Callable[[Segment], Any], Segment], Any] = {}
        self._text: Text | None = None
        self._segmentation: Segmentation | None = None

    def segmentation_of(self, text: Text, cutter: Cutter) -> Segmentation:
        change = text.change_from(self._text) if self._text is not None else None
        if change is None or self._segmentation is None:
            self._segmentation = Segmentation.of(text.data, cutter)
        else:
            self._segmentation = self._segmentation.edited(change, text.data)[0]
        self._text = text
        return self._segmentation

    def remembered(self, make: Callable[[Segment], Any], segment: Segment) -> Any:
        known = self._made.get((make, segment), self)
        if known is self:
            known = self._made[make, segment] = make(segment)
        return known

    def keep(self, keys: Iterable[Hashable]) -> None:
        """Forgets the rest, and parts that an undo would not bring back either."""
        current = set(keys)
        kept = {key: found for key, found in self.answers.items() if key in current}
        self.answers, self._before = {**self._before, **kept}, kept
        self.wanted = {key: rules for key, rules in self.wanted.items() if key in current}
        segments = frozenset(self._segmentation.segments) if self._segmentation is not None else frozenset()
        self._made = {key: text for key, text in self._made.items() if key[1] in segments}


def _moved(match: DeepMatch, move: Callable[[int, int], tuple[int, int]]) -> DeepMatch:
    def moved(span: Span) -> Span:
        return Span(*move(span.start, span.end))

    bindings = {name: replace(binding, span=moved(binding.span)) for name, binding in match.bindings.items()}
    trace = tuple(replace(step, span=moved(step.span)) for step in match.trace)
    return DeepMatch(match.rule, moved(match.span), bindings, trace)


class _Group:
    """Parts for one excerpt, which holds `size` bytes. A cost is in bytes times rules: Semgrep's time goes with it."""

    def __init__(self, size: int) -> None:
        self.members: list[tuple[Part, tuple[Rule, ...]]] = []
        self.size = size
        self._wanted: frozenset[str] = frozenset()

    def cost(self, wanted: frozenset[str] = frozenset(), size: int = 0) -> int:
        """With a further part."""
        return len(self._wanted | wanted) * (self.size + size)

    def add(self, member: tuple[Part, tuple[Rule, ...]], wanted: frozenset[str], size: int) -> None:
        self.members.append(member)
        self._wanted |= wanted
        self.size += size


@dataclass(frozen=True, slots=True)
class _Asked:
    """`read`: what Semgrep was given of the excerpt."""

    parts: tuple[Part, ...]
    excerpt: Excerpt
    read: bytes

    def worded(self, match: DeepMatch, signs: Set[bytes]) -> DeepMatch:
        """With the text's own words for the signs that stand for them."""
        if not any(sign.decode() in step.message for sign in signs for step in match.trace):
            return match
        data = self.excerpt.data
        steps = (as_written(step, data, self.read) if any(sign.decode() in step.message for sign in signs) else step for step in match.trace)
        return replace(match, trace=tuple(steps))
