"""A rule as read from its YAML: what it says to a person, and the raw formula that the compiler reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vetline.core.finding import Confidence, Severity
from vetline.core.languages import of_rule

NOTEBOOK_PARTS = ("cells", "outputs")
"""What a rule can read of a notebook instead of its program."""


@dataclass(frozen=True, slots=True)
class SeverityWhen:
    """A severity that holds when `metavariable` is bound to text that `regex` matches in full, where the project's pins meet `package`, or
    when the flow begins at a parameter that a `caller` fills: "request", where one in the same file does with a request's value, "unseen", where
    none is seen, in a file that stands alone; "alone" is any flow or match in such a file, if nobody is asked for what it works on."""

    metavariable: str
    regex: str
    severity: Severity
    package: str = ""  # a PEP 508 requirement
    caller: str = ""


@dataclass(frozen=True, slots=True)
class Unfilled:
    """Which flows from a parameter are told though no caller in the file fills it with a request's value: regexes for names. `is_part`: only what
    stands behind something else in what the flow ends in, as a name does behind its folder. `unless`: a regex for what a text says in which none is."""

    function: str
    parameter: str
    is_part: bool = False
    unless: str = ""


@dataclass(frozen=True, slots=True)
class FixTemplate:
    """A fix as the rule states it: either `text` (a template with metavariables) or `regex` -> `replacement`."""

    title: str
    safe: bool
    text: str | None = None
    regex: str | None = None
    replacement: str | None = None
    count: int = 0
    imports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a person is told of a rule or check; both kinds have one."""

    id: str
    message: str
    severity: Severity
    confidence: Confidence = Confidence.MEDIUM
    category: str = "other"
    languages: tuple[str, ...] = ("python",)
    cwe: tuple[str, ...] = ()
    owasp: tuple[str, ...] = ()
    why: str = ""
    instead: str = ""
    references: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()  # ids that say more at the same place
    tests: str = "quiet"  # "quiet": lowered one step in test folders · "same" · "only": nowhere else
    source_path: str | None = None  # the rule file, for `vetline rules` and rule pages
    bundled: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One Semgrep rule. `body` is the parsed YAML mapping of the rule, untouched."""

    info: RuleInfo
    body: Mapping[str, Any]
    fixes: tuple[FixTemplate, ...] = ()
    severity_when: tuple[SeverityWhen, ...] = ()
    unless_package: str | None = None  # a PEP 508 requirement
    unfilled: Unfilled | None = None
    unseen: Unfilled | None = None
    mask: tuple[str, ...] = ()
    include_paths: tuple[str, ...] = ()  # the rule's own paths.include globs
    exclude_paths: tuple[str, ...] = ()
    line: int = 1  # of the rule's first line in its file
    digest: str = field(default="", compare=False)  # of all that it was read from; "" when that is not known
    holds: str = ""  # a regex: of a flow, for what stands in the function where it ends, or around functions
    notebook_part: str = ""  # "cells": reads notebooks' cells as they are written · "outputs": what they have put out · "": programs

    @property
    def languages(self) -> tuple[str, ...]:
        """All that its file names, the one first by which its patterns are read; a tier may have fewer in `info`."""
        return of_rule(self.body["languages"])


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rules run and how loud they are. A name is a rule id or a category; a rule id outweighs its category.

    An empty `select` selects all. `severity` holds None for what is switched off.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    report_unused_suppressions: bool = True

    def runs(self, info: RuleInfo) -> bool:
        """False for a rule that is not selected, is ignored or has its severity off."""
        if info.id in self.ignore:
            return False
        if info.id not in self.select and (
            info.category in self.ignore or (self.select and info.category not in self.select)
        ):
            return False
        return self.severity_of(info, info.severity) is not None

    def overrides(self, info: RuleInfo) -> bool:
        """Whether the settings say how severe the rule is."""
        return info.id in self.severity or info.category in self.severity

    def severity_of(self, info: RuleInfo, severity: Severity) -> Severity | None:
        """What `severity`, the rule's own for one finding, becomes; None when the rule is off."""
        for name in (info.id, info.category):
            if name in self.severity:
                return self.severity[name]
        return severity
