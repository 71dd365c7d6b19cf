"""What a project pins: lock files, requirement files and metadata, read as text and never run.

A lock file outweighs what is declared, the nearest folder outweighs those above it, and what is not certain is no pin.
"""

from __future__ import annotations

import configparser
import json
import os
import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import Specifier, SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from vetline.core.ports import Pinned
from vetline.core.text import Source
from vetline.host import environments, project

LOCK_NAMES = ("uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock")
METADATA_NAMES = ("pyproject.toml", "setup.cfg", "Pipfile")
REQUIREMENT_GLOBS = ("requirements*.txt", "constraints*.txt", "requirements/*.txt")
PATTERNS = (*LOCK_NAMES, *METADATA_NAMES, *REQUIREMENT_GLOBS)
"""What an editor should watch."""

_MAX_REQUIREMENT_BYTES = 4_000_000
_MAX_INCLUDES = 20
_REQUIREMENT_OPTIONS = re.compile(r"\s+--?(?:hash|config-settings|global-option|install-option)\b.*$")
_INCLUDE = re.compile(r"^(?:-r|--requirement|-c|--constraint)[ =]?\s*(\S+)")
_CARET_OR_TILDE = re.compile(r"^([\^~])\s*(\d+(?:\.\d+)*)$")


class ProjectPackages:
    """The pins around the files below `root`. Answers are kept until `forget`, which a watcher calls when pins change."""

    def __init__(self, root: str | None) -> None:
        self._root = os.path.abspath(root) if root is not None else None
        self._folders: dict[str, _Pins] = {}
        self._answers: dict[tuple[str, str], bool] = {}
        self._environment: environments.Environment | None = None
        self._lock = threading.Lock()

    def satisfies(self, path: str | None, requirement: str) -> bool:
        """True when the pins that govern `path` (POSIX, relative to the root) only allow versions that meet `requirement`."""
        if self._root is None:
            return False
        folder = os.path.dirname(path) if path else ""
        key = (folder, requirement)
        answer = self._answers.get(key)
        if answer is None:
            with self._lock:
                answer = self._answers[key] = self._answer(folder, requirement)
        return answer

    def stands_alone(self, source: Source) -> bool:
        """True for Python below no `__init__.py`, for scripts below no `package.json`, and for what is in no file; never for notebooks."""
        if source.written is not None:
            return False
        if not source.uri.startswith("file:"):
            return True
        known = self._root is not None and source.path is not None
        path = os.path.join(self._root or "", source.path or "") if known else url2pathname(urlsplit(source.uri).path)
        sign = "__init__.py" if source.language == "python" else "package.json"
        return not any((folder / sign).exists() for folder in Path(os.path.abspath(path)).parents)

    def pinned(self, path: str | None, name: str) -> Pinned | None:
        """The versions that the nearest lock, exact pins or virtual environment say; where declared ranges leave it open, what is installed."""
        if self._root is None:
            return None
        with self._lock:
            name = canonicalize_name(name)
            governing = [self._pins(place) for place in _and_above(os.path.dirname(path) if path else "")]
            for pins in governing:
                if name in pins.locked:
                    return Pinned(tuple(map(str, pins.locked[name])), pins.where[name])
            for pins in governing:
                exact = [version for declared in pins.declared.get(name, ()) for version in _exact(declared)]
                if exact:
                    return Pinned(tuple(exact), pins.where[name])
            return self._installed(name)

    def forget(self) -> None:
        with self._lock:
            self._folders.clear()
            self._environment = None
            self._answers.clear()

    def _answer(self, folder: str, requirement: str) -> bool:
        try:
            wanted = Requirement(requirement)
        except InvalidRequirement:
            return False
        name = canonicalize_name(wanted.name)
        governing = [self._pins(place) for place in _and_above(folder)]
        for pins in governing:
            if name in pins.locked:
                return all(wanted.specifier.contains(version, prereleases=True) for version in pins.locked[name])
        for pins in governing:
            if name in pins.declared:
                return all(_implies(declared, wanted.specifier) for declared in pins.declared[name])
        installed = self._installed(name)
        return installed is not None and all(wanted.specifier.contains(version, prereleases=True) for version in installed.versions)

    def _installed(self, name: str) -> Pinned | None:
        """What stands in a virtual environment of the project's, by the names of its folders."""
        assert self._root is not None
        if self._environment is None:
            self._environment = environments.installed(self._root)
        version = self._environment.versions.get(name)
        return Pinned((version,), self._environment.name) if version is not None else None

    def _pins(self, folder: str) -> _Pins:
        assert self._root is not None
        pins = self._folders.get(folder)
        if pins is None:
            pins = self._folders[folder] = _read_pins(os.path.join(self._root, folder))
        return pins


@dataclass(frozen=True, slots=True)
class _Pins:
    """By canonical name: the versions that lock files hold, one specifier set for each file that declares the package, and the
    name of the first file that says something.
    """

    locked: dict[str, list[Version]]
    declared: dict[str, list[SpecifierSet]]
    where: dict[str, str]


def _and_above(folder: str) -> Iterator[str]:
    """A POSIX folder relative to the root, those that hold it, and "" for the root."""
    while folder:
        yield folder
        folder = os.path.dirname(folder)
    yield ""


def _read_pins(folder: str) -> _Pins:
    pins = _Pins({}, {}, {})
    for name in LOCK_NAMES:
        for package, version in _locked(os.path.join(folder, name)):
            try:
                pins.locked.setdefault(canonicalize_name(package), []).append(Version(version))
                pins.where.setdefault(canonicalize_name(package), name)
            except InvalidVersion:
                continue
    for file, declared in _declared(folder):
        by_name: dict[str, SpecifierSet] = {}
        for requirement in declared:
            name = canonicalize_name(requirement.name)
            by_name[name] = by_name.get(name, SpecifierSet()) & requirement.specifier
        for name, specifiers in by_name.items():
            pins.declared.setdefault(name, []).append(specifiers)
            pins.where.setdefault(name, file)
    return pins


def _locked(path: str) -> Iterator[tuple[str, str]]:
    """(name, version) of each package of a lock file; nothing for a file that is missing or broken."""
    if not os.path.isfile(path):
        return
    if path.endswith("Pipfile.lock"):
        try:
            values = json.loads(Path(path).read_bytes()) if os.path.getsize(path) <= project.MAX_TOML_BYTES else {}
        except (OSError, ValueError, RecursionError):
            return
        for section in ("default", "develop"):
            for name, entry in _table(_table(values).get(section)).items():
                version = _table(entry).get("version")
                if isinstance(version, str) and version.startswith("=="):
                    yield name, version.removeprefix("==")
        return
    values = _toml(path)
    for entry in _list(values.get("package")) + _list(values.get("packages")):
        name, version = _table(entry).get("name"), _table(entry).get("version")
        if isinstance(name, str) and isinstance(version, str):
            yield name, version


def _declared(folder: str) -> Iterator[tuple[str, list[Requirement]]]:
    """(name, requirements) of each file in a folder that declares some."""
    for pattern in REQUIREMENT_GLOBS:
        try:
            paths = sorted(Path(folder).glob(pattern))
        except OSError:
            continue
        for path in paths:
            yield path.name, _requirements(_requirement_lines(path, set()))
    yield "pyproject.toml", _pyproject(_toml(os.path.join(folder, "pyproject.toml")))
    yield "setup.cfg", _requirements(_setup_cfg(os.path.join(folder, "setup.cfg")))
    pipfile = _toml(os.path.join(folder, "Pipfile"))
    yield "Pipfile", [*_poetry(pipfile.get("packages")), *_poetry(pipfile.get("dev-packages"))]


def _requirement_lines(path: Path, seen: set[Path]) -> Iterator[str]:
    """The lines of a requirements file and of those that it includes."""
    path = path.absolute()
    if path in seen or len(seen) >= _MAX_INCLUDES:
        return
    seen.add(path)
    try:
        if path.stat().st_size > _MAX_REQUIREMENT_BYTES:
            return
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return
    for line in re.sub(r"\\\r?\n", " ", text).splitlines():
        line = re.sub(r"(^|\s)#.*$", "", line).strip()
        include = _INCLUDE.match(line)
        if include:
            yield from _requirement_lines(path.parent / include[1], seen)
        elif line and not line.startswith("-"):
            yield _REQUIREMENT_OPTIONS.sub("", line)


def _pyproject(values: dict[str, Any]) -> list[Requirement]:
    section = _table(values.get("project"))
    lines = list(_list(section.get("dependencies")))
    for group in _table(section.get("optional-dependencies")).values():
        lines.extend(_list(group))
    for group in _table(values.get("dependency-groups")).values():
        lines.extend(entry for entry in _list(group) if isinstance(entry, str))
    poetry = _table(_table(values.get("tool")).get("poetry"))
    tables = [poetry.get("dependencies"), poetry.get("dev-dependencies")]
    tables.extend(_table(group).get("dependencies") for group in _table(poetry.get("group")).values())
    return [*_requirements(lines), *(requirement for table in tables for requirement in _poetry(table))]


def _poetry(table: Any) -> Iterator[Requirement]:
    """Requirements of a Poetry or Pipenv table: name -> constraint, or name -> {version = constraint}."""
    for name, entry in _table(table).items():
        constraint = entry.get("version") if isinstance(entry, dict) else entry
        if not isinstance(constraint, str) or "||" in constraint:
            continue
        clauses = [_standard(clause.strip()) for clause in constraint.split(",")]
        try:
            yield Requirement(f"{name}{'' if constraint.strip() == '*' else ','.join(clauses)}")
        except InvalidRequirement:
            continue


def _standard(clause: str) -> str:
    """A Poetry clause as PEP 440 has it: ^2.6 -> >=2.6,<3; ~2.6 -> >=2.6,<2.7; 2.6 -> ==2.6."""
    match = _CARET_OR_TILDE.match(clause)
    if match is None:
        return f"=={clause}" if re.match(r"^\d", clause) else clause
    release = [int(part) for part in match[2].split(".")]
    if match[1] == "~":
        fixed = min(len(release), 2) - 1
    else:
        fixed = next((index for index, part in enumerate(release) if part), len(release) - 1)
    upper = [*release[:fixed], release[fixed] + 1]
    return f">={match[2]},<{'.'.join(map(str, upper))}"


def _setup_cfg(path: str) -> list[str]:
    if not os.path.isfile(path):
        return []
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(path, encoding="utf-8-sig")
    except (OSError, configparser.Error, UnicodeError):
        return []
    lines = parser.get("options", "install_requires", fallback="").splitlines()
    if parser.has_section("options.extras_require"):
        for _, value in parser.items("options.extras_require"):
            lines.extend(value.splitlines())
    return lines


def _requirements(lines: Iterable[Any]) -> list[Requirement]:
    found = []
    for line in lines:
        try:
            found.append(Requirement(line.strip()))
        except (InvalidRequirement, AttributeError):  # a path, a URL, an editable, a value that is no string
            continue
    return found


def _implies(declared: SpecifierSet, wanted: SpecifierSet) -> bool:
    """True when every version that `declared` allows meets `wanted`. Unsure is False."""
    return all(_implies_one(declared, clause) for clause in wanted)


def _implies_one(declared: SpecifierSet, wanted: Specifier) -> bool:
    exact = _exact(declared)
    if exact:
        return all(wanted.contains(version, prereleases=True) for version in exact)
    lower, upper = _bounds(declared)
    try:
        bound = Version(wanted.version)
    except InvalidVersion:  # ==2.*
        return False
    if wanted.operator == ">=":
        return lower is not None and lower >= bound
    if wanted.operator == ">":
        return lower is not None and (lower > bound or SpecifierSet(f">{bound}").contains(lower, prereleases=True))
    if wanted.operator in ("<", "<="):
        return upper is not None and upper <= bound
    if wanted.operator == "~=":
        release = bound.release[:-1]
        ceiling = Version(".".join(map(str, (*release[:-1], release[-1] + 1))))
        return lower is not None and lower >= bound and upper is not None and upper <= ceiling
    return False


def _exact(declared: SpecifierSet) -> list[str]:
    return [clause.version for clause in declared if clause.operator in ("==", "===") and not clause.version.endswith(".*")]


def _bounds(declared: SpecifierSet) -> tuple[Version | None, Version | None]:
    """The lowest version that may be allowed, and one above which none is."""
    lower: Version | None = None
    upper: Version | None = None
    for clause in declared:
        lows, highs = [], []
        try:
            version = Version(clause.version.removesuffix(".*"))
        except InvalidVersion:
            continue
        if clause.operator in (">=", ">"):
            lows.append(version)
        elif clause.operator == "<":
            highs.append(version)
        elif clause.operator == "~=" or (clause.operator == "==" and clause.version.endswith(".*")):
            release = version.release[:-1] if clause.operator == "~=" else version.release
            lows.append(version)
            highs.append(Version(".".join(map(str, (*release[:-1], release[-1] + 1)))))
        lower = max([*lows, lower] if lower is not None else lows, default=None)
        upper = min([*highs, upper] if upper is not None else highs, default=None)
    return lower, upper


def _toml(path: str) -> dict[str, Any]:
    if not os.path.isfile(path):
        return {}
    text, _ = project.read_toml_text(path)
    return project.parse_toml(text, path)[0] if text is not None else {}


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
