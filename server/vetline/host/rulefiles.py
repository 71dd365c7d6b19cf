"""Rule files and folders on disk -> rules. The bundled rules are found inside the installed package or beside the checkout.

Total: what cannot be read or parsed becomes a problem and the other rules are kept. Of two rules with one id the first is.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import vetline
from vetline.core import rulefile
from vetline.core.finding import Problem
from vetline.core.ports import FOREIGN, Kept
from vetline.core.rule import Rule

_SUFFIXES = (".yaml", ".yml")
_QUOTED_PATTERN = re.compile(r"----- pattern -----\s*(.*?)\s*----- end pattern -----", re.DOTALL)
_PACKAGE = Path(vetline.__file__).parent


def bundled_folder() -> Path:
    """`vetline/_rules` of an installed wheel, or `rules/` of the checkout that an editable install points to."""
    shipped = _PACKAGE / "_rules"
    return shipped if shipped.is_dir() else _PACKAGE.parent.parent / "rules"


def load(paths: Sequence[str | os.PathLike[str]], *, bundled: bool = False) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """Rules of all files in `paths`, folders searched for YAML files whose names do not start with a dot."""
    rules: dict[str, Rule] = {}
    problems: list[Problem] = []
    for path in paths:
        loaded, found_problems = _load_path(Path(path), bundled)
        problems.extend(found_problems)
        for rule in loaded:
            first = rules.setdefault(rule.info.id, rule)
            if first is not rule and not _same_place(first, rule):
                message = f"rule id `{rule.info.id}` is taken by {first.info.source_path}:{first.line}; this rule is left out"
                problems.append(Problem(message, rule.info.source_path, rule.line, 1))
    return tuple(rules.values()), tuple(problems)


def load_bundled(kept: Kept | None = None) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules of the bundled files, read out of `kept` where that has them: JSON takes a tenth of the time."""
    folder = bundled_folder()
    key = _key(folder) if kept is not None else ""
    known = kept.get(key) if kept is not None and key else None
    try:
        return tuple([rulefile.from_json(data, str(folder / path), bundled=True) for path, data in known]), ()
    except FOREIGN:
        rules, problems = load([folder], bundled=True)
    if kept is not None and key and not problems:
        kept.put(key, [(os.path.relpath(rule.info.source_path or "", folder), rulefile.to_json(rule)) for rule in rules])
    return rules, problems


def replaced(bundled: Iterable[Rule], own: Iterable[Rule]) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The bundled rules and a team's own. Where both have an id the team's rule is taken, with a notice if it differs."""
    rules = {rule.info.id: rule for rule in bundled}
    notices: list[Problem] = []
    for rule in own:
        shipped = rules.get(rule.info.id)
        rules[rule.info.id] = rule
        if shipped is not None and shipped.body != rule.body:
            notices.append(Problem(f"`{rule.info.id}` replaces the bundled rule of that id", rule.info.source_path, rule.line, 1))
    return tuple(rules.values()), tuple(notices)


def fixture_text(rule: Rule, *, fixed: bool = False) -> str | None:
    """The fixture beside a rule's file, or the fixture after its fix; None when there is none."""
    if rule.info.source_path is None:
        return None
    source = Path(rule.info.source_path)
    stem = source.stem + ".fixed" if fixed else source.stem
    for candidate in sorted(source.parent.glob(f"{stem}.*")):
        name = candidate.name.removesuffix(".txt")  # as it is named inside a wheel
        if name.removeprefix(stem).count(".") == 1 and not name.endswith(_SUFFIXES):
            try:
                return candidate.read_text(encoding="utf-8")
            except (OSError, UnicodeError):
                return None
    return None


def at_patterns(rules: Iterable[Rule], complaints: Mapping[str, str]) -> tuple[Problem, ...]:
    """What Semgrep says against rules, by their ids, as problems where the pattern stands that it is about."""
    problems = []
    for rule in rules:
        if (said := complaints.get(rule.info.id)) is None:
            continue
        quoted = _QUOTED_PATTERN.search(said)
        reason = said[: quoted.start()].strip() if quoted else said
        line = _line_of(rule, quoted[1]) if quoted else rule.line
        problems.append(Problem(f"{rule.info.id}: {reason}", rule.info.source_path, line, 1))
    return tuple(problems)


def _line_of(rule: Rule, pattern: str) -> int:
    """The line, from 1, on which the rule's file has the pattern's first line; that of the rule if it has not."""
    first = next((line.strip() for line in pattern.splitlines() if line.strip()), "")
    try:
        lines = Path(rule.info.source_path or "").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        return rule.line
    return next((number for number, line in enumerate(lines, 1) if number >= rule.line and first and first in line), rule.line)


def _key(folder: Path) -> str:
    """Of what the files below a folder hold; "" when one cannot be read."""
    digest = hashlib.sha256()
    problems: list[Problem] = []
    try:
        for file in _files_below(folder, problems):
            content = file.read_bytes()
            digest.update(f"{file.relative_to(folder)} {len(content)}\n".encode() + content)
    except OSError:
        return ""
    return "" if problems else "rules " + digest.hexdigest()


def _same_place(one: Rule, other: Rule) -> bool:
    """True for a rule that was reached twice, by a folder and by its own path."""
    if one.line != other.line or one.info.source_path is None or other.info.source_path is None:
        return False
    return os.path.realpath(one.info.source_path) == os.path.realpath(other.info.source_path)


def _load_path(path: Path, bundled: bool) -> tuple[tuple[Rule, ...], list[Problem]]:
    rules: list[Rule] = []
    problems: list[Problem] = []
    if not path.exists():
        return (), [Problem("no such rule file or folder", str(path))]
    files = list(_files_below(path, problems)) if path.is_dir() else [path]
    if not files and not problems:
        problems.append(Problem("the folder holds no rule files (*.yaml, *.yml)", str(path)))
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            problems.append(Problem(f"cannot read the rule file: {error.strerror or error}", str(file)))
            continue
        loaded, found_problems = rulefile.parse(content, str(file), bundled=bundled)
        rules.extend(loaded)
        problems.extend(found_problems)
    return tuple(rules), problems


def _files_below(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        problems.append(Problem(f"cannot read the rule folder: {error.strerror or error}", error.filename))

    for parent, folders, names in os.walk(folder, onerror=unreadable):  # links to folders are not followed: no cycles
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            # `.test.yaml` is Semgrep's name for the fixture of a rule about YAML.
            if name.endswith(_SUFFIXES) and not name.startswith(".") and not name.endswith((".test.yaml", ".test.yml")):
                yield Path(parent, name)
