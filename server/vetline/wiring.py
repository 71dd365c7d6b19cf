"""The one composition root: settings and a folder -> plan, ports and scanner. It alone joins `host` to the pure core.

Total: what is wrong with settings, rules or patterns is in `Workbench.problems`, and the rest runs.
"""

from __future__ import annotations

import datetime
import importlib
import os
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vetline.core.catalog import Catalog, Example, example_of
from vetline.core.finding import Finding, Problem
from vetline.core.ports import DeepScanner, Ports
from vetline.core.rule import Rule
from vetline.core.text import Source
from vetline.host import files, packages, project, rulefiles
from vetline.host.cache import Memory
from vetline.settings import Layer, Settings, parse

if TYPE_CHECKING:
    from vetline.match.plan import Plan

MEMORY_ENTRIES = 4_096
"""Results that the matcher keeps; the parts of some dozen open files."""


class NoDeepTier:
    """Stands where Semgrep's child process will: finds nothing, and says why."""

    unavailable = "this version has no deep tier"

    def scan(self, rules: tuple[Any, ...], source: Source) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
        return (), ()


@dataclass(frozen=True, slots=True)
class Workbench:
    """All that an analysis needs, for one folder. `root` is absolute, or None for buffers that belong to no folder.

    `rule_problems` are those of `problems` that keep a rule of the team's own from running.
    """

    root: str | None
    settings: Settings
    plan: Plan
    ports: Ports
    scanner: DeepScanner
    problems: tuple[Problem, ...]
    rule_problems: tuple[Problem, ...]
    rules: tuple[Rule, ...]
    catalog: Catalog
    _tests: files.PathPatterns = field(repr=False)
    _excluded: files.PathPatterns = field(repr=False)

    def in_tests(self, path: str | None) -> bool:
        """True for a POSIX path, relative to the root, of a test or fixture."""
        return self._tests.match(path)

    def excludes(self, path: str | None) -> bool:
        """True for a path that the settings leave out."""
        return self._excluded.match(path)

    def example(self, identity: str) -> Example | None:
        """What a rule finds, from its fixture."""
        for rule in self.rules:
            if rule.info.id == identity:
                return example_of(identity, rulefiles.fixture_text(rule), rulefiles.fixture_text(rule, fixed=True))
        return None


def build(settings: Mapping[str, Any] | Layer, root: str | None, trusted: bool = True, *, config: str | None = None) -> Workbench:
    """The workbench of a folder: its configuration file, overridden by `settings` of the editor or the command line."""
    chosen, problems = read_settings(settings, root, trusted, config=config)
    return assemble(chosen, root, problems)


def read_settings(
    overriding: Mapping[str, Any] | Layer, root: str | None, trusted: bool = True, *, config: str | None = None
) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings of `config`, or of the configuration file at or above `root`, with `overriding` above them."""
    if config is not None:
        found, problems = project.read_config(config)
        if found is None and not problems:
            problems = (Problem("the file holds no `[tool.vetline]`", config),)
    elif root is not None:
        found, problems = project.find_config(root)
    else:
        found, problems = None, ()
    layers: list[Mapping[str, Any] | Layer] = []
    if found is not None:
        layers.append(Layer(found.values, found.path, found.text, found.folder, trusted))
    if isinstance(overriding, Layer):
        layers.append(overriding)
    else:
        layers.append(Layer(overriding, folder=root))
    settings, setting_problems = parse(*layers)
    return settings, (*problems, *setting_problems)


def assemble(settings: Settings, root: str | None, problems: Sequence[Problem] = ()) -> Workbench:
    """The workbench of settings that have been read; `problems` are those found before."""
    from vetline.match.plan import compile_plan

    root = os.path.abspath(root) if root is not None else None
    found = list(problems)
    bundled, bundled_problems = rulefiles.load_bundled() if settings.bundled_rules else ((), ())
    own, own_problems = rulefiles.load(settings.rules)
    rules, notices = rulefiles.replaced(bundled, own)
    plan = compile_plan(rules, native_checks() if settings.bundled_rules else (), settings.policy)
    found.extend((*bundled_problems, *own_problems, *notices, *plan.problems))
    tests, excluded = (_patterns(name, getattr(settings, name), found) for name in ("tests", "exclude"))
    return Workbench(
        root=root,
        settings=settings,
        plan=plan,
        ports=Ports(Memory(MEMORY_ENTRIES), packages.ProjectPackages(root), datetime.date.today().isoformat()),
        scanner=NoDeepTier(),
        problems=tuple(dict.fromkeys(found)),
        rule_problems=tuple(dict.fromkeys((*bundled_problems, *own_problems, *plan.problems))),
        rules=rules,
        catalog=Catalog.of(entry.info for entry in plan.entries),
        _tests=tests,
        _excluded=excluded,
    )


def native_checks() -> tuple[Any, ...]:
    """The check of each module in `vetline.checks`; a new one is found by standing there."""
    package = importlib.import_module("vetline.checks")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))
    modules = [importlib.import_module(f"vetline.checks.{name}") for name in names]
    return tuple(module.CHECK for module in modules if hasattr(module, "CHECK"))


def _patterns(name: str, patterns: Sequence[str], problems: list[Problem]) -> files.PathPatterns:
    wrong = files.pattern_problems(patterns)
    problems.extend(Problem(f"`{name}`: {pattern!r} is not a pattern as in .gitignore") for pattern in wrong)
    return files.PathPatterns([pattern for pattern in patterns if pattern not in wrong])
