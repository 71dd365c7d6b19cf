"""The one composition root: settings and a folder -> plan, ports and scanner. It alone joins `host` to the pure core.

Total: what is wrong with settings, rules or patterns is in `Workbench.problems`, and the rest runs.
"""

from __future__ import annotations

import datetime
import importlib
import os
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from vetline.artifacts.catalogue import INFOS as ARTIFACT_INFOS
from vetline.artifacts.licences import Policy as LicencePolicy
from vetline.core.catalog import Catalog, Example, example_of
from vetline.core.finding import Problem
from vetline.core.languages import by_suffix, rules_name
from vetline.core.ports import Ports
from vetline.core.rule import Rule
from vetline.deep.scanner import DeepState, SemgrepScanner
from vetline.host import artifact_files, files, kept, packages, project, rulefiles
from vetline.host.cache import Memory
from vetline.host.inspector import Inspector
from vetline.host.models import LocalModels
from vetline.settings import Layer, Settings, parse

if TYPE_CHECKING:
    from vetline.match.plan import Plan

MEMORY_ENTRIES = 4_096
"""Results that the matcher keeps; the parts of some dozen open files."""


DEEP_MEMORY_ENTRIES = 256
"""Texts whose deep findings are kept: undone and redone edits cost nothing."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """All that an analysis needs, for one folder. `root` is absolute, or None for buffers that belong to no folder.

    `rule_problems` are those of `problems` that keep a rule of the team's own from running.
    """

    root: str | None
    settings: Settings
    plan: Plan
    ports: Ports
    scanner: SemgrepScanner
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

    def find_files(self, arguments: Sequence[str], problems: list[Problem]) -> Iterator[files.FoundFile]:
        """The files to scan below the paths of a command line, as they are met; `problems` takes what could not be read."""
        return files.find(arguments, self._excluded, self.root, self.settings.respect_gitignore, problems)

    def compile_ahead(self) -> Iterator[None]:
        """Compiles what the first files are likely to need, some milliseconds at a step."""
        return self.plan.compile_ahead(self.root is not None and files.holds_any(self.root, is_script))

    @property
    def deep_state(self) -> DeepState:
        """Whether and how the deep tier runs."""
        if not self.settings.deep_enable:
            return DeepState("disabled", "switched off by deep.enable")
        return self.scanner.state if self.plan.deep_rules else DeepState("off", "no rule needs it")

    def example(self, identity: str) -> Example | None:
        """What a rule finds, from its fixture, or a check."""
        for rule in self.rules:
            if rule.info.id == identity:
                return example_of(identity, rulefiles.fixture_text(rule), rulefiles.fixture_text(rule, fixed=True))
        return next((Example(check.example, None) for check in self.plan.every_check if check.info.id == identity and check.example), None)


def is_script(name: str) -> bool:
    """Whether a file of such a name is one of JavaScript or TypeScript."""
    return rules_name(by_suffix(name) or "") in ("javascript", "typescript")


def package_folder() -> str:
    return os.path.dirname(os.path.abspath(__file__))


def bundled_folder() -> str:
    """Where the bundled rules are."""
    return str(rulefiles.bundled_folder())


def build(settings: Mapping[str, Any] | Layer, root: str | None, trusted: bool = True) -> Workbench:
    """The workbench of a folder: its configuration file, overridden by the editor's `settings`."""
    config, problems = find_config(root)
    chosen, setting_problems = read_settings(config, settings, root, trusted)
    return assemble(chosen, root, (*problems, *setting_problems))


def find_root(paths: Sequence[str]) -> str | None:
    """The folder that the files at `paths` belong to: where their configuration stands, or else their project's root.

    Else the working folder if they are below it, or the one folder that is named; else None: each path stands for itself.
    """
    try:
        common = os.path.commonpath([os.path.abspath(path) for path in paths])
    except ValueError:  # different drives
        return None
    config, _ = project.find_config(common)
    if config is not None:
        return config.folder
    root = project.find_root(common)
    if root is not None:
        return root
    if files.relative_path(common, os.getcwd()) is not None:
        return os.getcwd()
    if len(paths) > 1:
        return None
    return common if os.path.isdir(common) else os.path.dirname(common)


def find_config(root: str | None, named: str | None = None) -> tuple[project.ConfigFile | None, tuple[Problem, ...]]:
    """The configuration file that is `named`, or the nearest at or above `root`. Problems: it cannot be read."""
    if named is None:
        return project.find_config(root) if root is not None else (None, ())
    config, problems = project.read_config(named)
    if config is None and not problems:
        problems = (Problem("the file holds no `[tool.vetline]`", named),)
    return config, problems


def read_settings(
    config: project.ConfigFile | None, overriding: Mapping[str, Any] | Layer, root: str | None = None, trusted: bool = True
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of `config` with `overriding` above them, whose paths are relative to `root`."""
    layers: list[Mapping[str, Any] | Layer] = []
    if config is not None:
        layers.append(Layer(config.values, config.path, config.text, config.folder, trusted))
    layers.append(overriding if isinstance(overriding, Layer) else Layer(overriding, folder=root))
    return parse(*layers)


def assemble(
    settings: Settings,
    root: str | None,
    problems: Sequence[Problem] = (),
    *,
    memory_entries: int = MEMORY_ENTRIES,
    check_rules: bool = True,
) -> Workbench:
    """The workbench of settings that have been read; `problems` are those found before.

    With `check_rules` Semgrep itself is asked whether it can read a team's own rules that the instant tier declines.
    """
    from vetline.match.plan import compile_plan

    root = os.path.abspath(root) if root is not None else None
    found = list(problems)
    derived = kept.on_disk()
    bundled, bundled_problems = rulefiles.load_bundled(derived) if settings.bundled_rules else ((), ())
    own, own_problems = rulefiles.load(settings.rules)
    rules, notices = rulefiles.replaced(bundled, own)
    checks = native_checks() if settings.bundled_rules else ()
    plan = compile_plan(rules, checks, settings.policy, derived)
    scanner = SemgrepScanner(Memory(DEEP_MEMORY_ENTRIES), settings.deep_timeout_ms / 1000)
    if check_rules and settings.deep_enable:
        handed_over = [rule for rule in plan.deep_rules if not rule.info.bundled]
        said = scanner.check(handed_over)
        own_problems = (*own_problems, *rulefiles.at_patterns(handed_over, said.failed))
        notices = (*notices, *rulefiles.at_patterns(handed_over, said.passed_over))
    catalog = Catalog.of((*(rule.info for rule in rules), *(check.info for check in checks), *ARTIFACT_INFOS))
    found.extend(_unknown_names(settings, catalog))
    found.extend((*bundled_problems, *own_problems, *notices, *plan.problems))
    tests, excluded = (_patterns(name, getattr(settings, name), found) for name in ("tests", "exclude"))
    return Workbench(
        root=root,
        settings=settings,
        plan=plan,
        ports=Ports(
            Memory(memory_entries),
            packages.ProjectPackages(root),
            datetime.date.today().isoformat(),
            local_models(settings, root) if settings.models_enable else None,
            artifact_files.advisories(),
        ),
        scanner=scanner,
        problems=tuple(dict.fromkeys(found)),
        rule_problems=tuple(dict.fromkeys((*bundled_problems, *own_problems, *plan.problems))),
        rules=rules,
        catalog=catalog,
        _tests=tests,
        _excluded=excluded,
    )


def without_rules(settings: Settings, root: str | None) -> Workbench:
    """One that runs no rule and asks no Semgrep: for what is said of models alone."""
    return assemble(replace(settings, bundled_rules=False, rules=(), deep_enable=False, models_enable=True), root, check_rules=False)


def local_models(settings: Settings, root: str | None) -> LocalModels:
    """The models on this machine, under a project's policy."""
    policy = LicencePolicy(settings.models_licences_allow, settings.models_licences_deny, settings.models_licences_unknown)
    return LocalModels(root, settings.models_trusted_globals, settings.models_timeout_ms / 1000, policy)


def inspector(settings: Settings, timeout_seconds: float | None = None) -> Inspector:
    """What inspects model files, in a process of its own. It is to be closed."""
    return Inspector(settings.models_trusted_globals, timeout_seconds=timeout_seconds or settings.models_timeout_ms / 1_000)


def find_model_files(settings: Settings, arguments: Sequence[str], root: str | None, problems: list[Problem]) -> Iterator[artifact_files.ModelFile]:
    """The model files that a command line names; `problems` takes what is refused, as it is met."""
    return artifact_files.find(arguments, _patterns("exclude", settings.exclude, problems), root, problems)


def native_checks() -> tuple[Any, ...]:
    """The check of each module in `vetline.checks`; a new one is found by standing there."""
    package = importlib.import_module("vetline.checks")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))
    modules = [importlib.import_module(f"vetline.checks.{name}") for name in names]
    return tuple(module.CHECK for module in modules if hasattr(module, "CHECK"))


def _unknown_names(settings: Settings, catalog: Catalog) -> Iterator[Problem]:
    """Names that settings hold and no rule or category has."""
    severities = tuple(name for name, _ in settings.severity)
    for key, names in (("select", settings.select), ("ignore", settings.ignore), ("severity", severities)):
        for name in names:
            if not catalog.knows(name):
                yield Problem(f"`{key}`: no rule or category is named `{name}`.{catalog.suggestion(name)}")


def _patterns(name: str, patterns: Sequence[str], problems: list[Problem]) -> files.PathPatterns:
    wrong = files.pattern_problems(patterns)
    problems.extend(Problem(f"`{name}`: {pattern!r} is not a pattern as in .gitignore") for pattern in wrong)
    return files.PathPatterns([pattern for pattern in patterns if pattern not in wrong])
