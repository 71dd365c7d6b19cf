"""What the deep tier is asked, and its answers put together: flow rules of ours look at one function at a time, others at whole texts.

Semgrep follows values within a function, so the answer for one function stays good while others are edited (see `match.excerpts`); it
is kept by content. What is not known yet is asked in one text, but for functions that do not parse, which would cost the others their answers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from vetline.core.finding import Span
from vetline.core.ports import Cancellation, DeepAnswer, DeepMatch, DeepRequest, DeepScanner, Ports
from vetline.core.rule import Rule
from vetline.core.syntax import parse
from vetline.core.text import Source, Text
from vetline.match.excerpts import Excerpt, Outline, Part
from vetline.match.language import Language
from vetline.match.segments import Segmentation


def answers(inquiries: Sequence[Inquiry], scanner: DeepScanner, cancellation: Cancellation | None) -> list[DeepAnswer]:
    """An answer for each inquiry, from one run of Semgrep for all that is not known."""
    asked = [inquiry.requests(scanner) for inquiry in inquiries]
    found = iter(scanner.scan(list(chain.from_iterable(asked)), cancellation))
    return [inquiry.answer([next(found) for _ in requests]) for inquiry, requests in zip(inquiries, asked, strict=True)]


class Inquiry:
    """One text and the rules that the deep tier has for it. `requests`, then `answer` with what was said to them, once."""

    def __init__(self, source: Source, language: Language | None, rules: tuple[Rule, ...], ports: Ports, plan_identity: int) -> None:
        self._source = source
        self._ports = ports
        self._plan_identity = plan_identity
        excerpts = language is not None and language.excerpting is not None
        self._flow_rules = tuple(rule for rule in rules if excerpts and rule.info.bundled and rule.body.get("mode") == "taint")
        self._other_rules = tuple(rule for rule in rules if rule not in self._flow_rules) if self._flow_rules else rules
        self._language = language
        self._known: list[tuple[Part, tuple[DeepMatch, ...]]] = []
        self._asked: list[_Asked] = []

    def requests(self, scanner: DeepScanner) -> list[DeepRequest]:
        made = [DeepRequest(self._source, self._other_rules)] if self._other_rules else []
        if not self._flow_rules:
            return made
        open_parts: list[tuple[Part, tuple[Rule, ...]]] = []
        for part in self._outline.parts():
            known = self._ports.memory.get(self._key(part))
            if known is not None:
                self._known.append((part, known))
                continue
            rules = scanner.relevant(self._source.language, self._flow_rules, self._outline.words(part), self._outline.own_words(part))
            if rules:
                open_parts.append((part, rules))
            else:
                self._ports.memory[self._key(part)] = ()
        for parts in self._together(open_parts):
            excerpt = self._outline.excerpt(frozenset().union(*(part.kept for part, _ in parts)))
            wanted = {rule.info.id for _, rules in parts for rule in rules}
            self._asked.append(_Asked(tuple(part for part, _ in parts), excerpt))
            text = replace(self._source, text=Text.of(excerpt.data))
            made.append(DeepRequest(text, tuple(rule for rule in self._flow_rules if rule.info.id in wanted)))
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
            found = [_moved(match, asked.excerpt.outside) for match in answer.matches]
            for part in asked.parts:
                own = [match for match in found if self._outline.unit_at(match.span.start) == part.unit]
                matches.extend(own)
                if answer.complete and not answer.problems:
                    excerpt = self._outline.excerpt(part.kept)
                    self._ports.memory[self._key(part)] = tuple(_moved(match, excerpt.inside) for match in own)
        problems = tuple(dict.fromkeys(problem for answer in answers for problem in answer.problems))
        return DeepAnswer(tuple(matches), problems, all(answer.complete for answer in answers))

    def _together(self, parts: Sequence[tuple[Part, tuple[Rule, ...]]]) -> Iterator[Sequence[tuple[Part, tuple[Rule, ...]]]]:
        """Which parts one excerpt holds."""
        whole = [one for one in parts if not self._is_broken(one[0])]
        if whole:
            yield whole
        yield from ([one] for one in parts if one not in whole)

    def _is_broken(self, part: Part) -> bool:
        return any(parse(self._source.language, segment.data).has_error for _, segment in part.content)

    def _outside(self, part: Part, known: tuple[DeepMatch, ...]) -> Iterator[DeepMatch]:
        if known:
            excerpt = self._outline.excerpt(part.kept)
            yield from (_moved(match, excerpt.outside) for match in known)

    @cached_property
    def _outline(self) -> Outline:
        language = self._language
        assert language is not None and language.excerpting is not None
        key = ("segmentation", language.name, self._source.uri)
        text, segmentation = self._ports.memory.get(key) or (None, None)
        if text is None or segmentation is None or text.identity != self._source.text.identity:
            change = self._source.text.change_from(text) if text is not None else None
            if change is not None and segmentation is not None:
                segmentation = segmentation.edited(change, self._source.text.data)[0]
            else:
                segmentation = Segmentation.of(self._source.text.data, language.cutter)
            self._ports.memory[key] = (self._source.text, segmentation)
        return Outline(segmentation, language.excerpting)

    def _key(self, part: Part) -> Hashable:
        return ("part", self._rest_key, part.place, part.content)

    @cached_property
    def _rest_key(self) -> Hashable:
        rest = hashlib.sha256(b"\0".join(segment.data for segment in self._outline.rest)).digest()
        return (self._source.language, self._plan_identity, tuple(rule.info.id for rule in self._flow_rules), rest)


def _moved(match: DeepMatch, move: Callable[[int, int], tuple[int, int]]) -> DeepMatch:
    def moved(span: Span) -> Span:
        return Span(*move(span.start, span.end))

    bindings = {name: replace(binding, span=moved(binding.span)) for name, binding in match.bindings.items()}
    trace = tuple(replace(step, span=moved(step.span)) for step in match.trace)
    return DeepMatch(match.rule, moved(match.span), bindings, trace)


@dataclass(frozen=True, slots=True)
class _Asked:
    parts: tuple[Part, ...]
    excerpt: Excerpt
