"""Which rules Semgrep is asked about a text: those that may match there by its words and names. What rules need is found out once."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from vetline.core.rule import Rule
from vetline.core.text import Source
from vetline.core.words import names_of, words_of
from vetline.deep.prefilter import LikeNames, Needs, is_held, languages_for, needs_of, needs_of_sinks


class Choice:
    """Remembers what rules need, and which names are like what they ask for."""

    def __init__(self) -> None:
        self._needs: dict[int, _RuleNeeds] = {}
        self._like = LikeNames()

    def relevant(self, language: str, rules: tuple[Rule, ...], words: Set[bytes], own_words: Set[bytes], names: Set[str]) -> tuple[Rule, ...]:
        """Those of flow rules that may match in a text with these words and names, and end in a part of it with those of the words."""

        def names_like(pattern: str) -> bool:
            return self._like.among(pattern, names)

        return tuple(
            rule
            for rule in rules
            if languages_for(rule.info.languages, language)
            and (needs := self._needs_of(rule)).sinks.met_by(own_words, names_like)
            and needs.whole.met_by(words, names_like)
        )

    def chosen(self, source: Source, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Those that may match in this text."""
        words = words_of(source.text.data)
        names: Set[str] | None = None

        def names_like(pattern: str) -> bool:
            nonlocal names
            if names is None:
                names = names_of(source.text.data)
            return self._like.among(pattern, names)

        return tuple(
            rule
            for rule in rules
            if languages_for(rule.info.languages, source.language)
            and self._needs_of(rule).whole.met_by(words, names_like)
            and is_held(rule.holds, source.text.data)
        )

    def _needs_of(self, rule: Rule) -> _RuleNeeds:
        known = self._needs.get(id(rule))
        if known is None or known.rule is not rule:
            languages = rule.languages
            known = self._needs[id(rule)] = _RuleNeeds(rule, needs_of(rule.body, languages), needs_of_sinks(rule.body, languages))
        return known


@dataclass(frozen=True, slots=True)
class _RuleNeeds:
    rule: Rule
    whole: Needs
    sinks: Needs
