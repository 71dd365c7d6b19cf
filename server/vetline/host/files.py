"""Which files a scan takes: a walk that honours .gitignore and exclusions, and patterns over project paths.

Links are not followed, so a walk ends and sees each file once. What cannot be read becomes a problem.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pathspec import GitIgnoreSpec

from vetline.core import languages
from vetline.core.finding import Problem

_NEVER_ENTERED = frozenset(
    {
        ".git",
        ".hg",
        ".svn",
        ".bzr",
        ".tox",
        ".nox",
        ".venv",
        ".eggs",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".hypothesis",
        ".ipynb_checkpoints",
        "__pycache__",
        "__pypackages__",
        "node_modules",
        "site-packages",
        "venv",
    }
)
_MAX_IGNORE_FILE_BYTES = 1_000_000
_NEAREST = 2_000


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file to scan: an absolute `path`, `size_bytes` on disk, `language` as rules name it.

    `base` is the folder that rules count its path from: the project's root, or what was named on the command line.
    """

    path: str
    size_bytes: int
    language: str
    base: str

    @property
    def project_path(self) -> str:
        return relative_path(self.path, self.base) or os.path.basename(self.path)


class PathPatterns:
    """Patterns as in .gitignore, over POSIX paths relative to a project's root."""

    __slots__ = ("_spec",)

    def __init__(self, patterns: Sequence[str]) -> None:
        self._spec = GitIgnoreSpec.from_lines(patterns) if patterns else None

    def match(self, path: str | None) -> bool:
        """True if a pattern names the path or a folder above it."""
        return self._spec is not None and path is not None and self._spec.match_file(path)


def pattern_problems(patterns: Sequence[str]) -> list[str]:
    """The patterns that cannot be read."""
    wrong = []
    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError:
            wrong.append(pattern)
    return wrong


def language_of(path: str) -> str | None:
    """The language by the name's ending, or by a `#!` line where there is none; None for what is not analysed."""
    if os.path.splitext(path)[1]:
        return languages.by_suffix(path)
    try:
        with open(path, "rb") as file:
            first = file.read(128).split(b"\n", 1)[0]
    except OSError:
        return None
    return languages.by_interpreter(first)


def walk(folder: str, exclude: PathPatterns, root: str, respect_gitignore: bool, problems: list[Problem]) -> Iterator[FoundFile]:
    """Files of known languages below `folder`, by name within each folder, depth first, as absolute paths.

    `exclude` is relative to `root`, an absolute path.
    Lazy, so memory does not grow with the tree; `problems` receives what could not be read as it is met.
    """
    folder = os.path.abspath(folder)
    ignores = _ignore_files_above(folder) if respect_gitignore else ()
    waiting: list[tuple[str, tuple[_IgnoreFile, ...]]] = [(folder, ignores)]
    while waiting:
        parent, ignores = waiting.pop()
        entries = entries_of(parent, problems)
        if parent != folder and any(entry.name == "pyvenv.cfg" for entry in entries):
            continue  # a virtual environment, whatever its name
        if respect_gitignore and parent != folder and any(entry.name == ".gitignore" for entry in entries):
            ignores = (*ignores, *_ignore_file(parent))
        folders: list[tuple[str, tuple[_IgnoreFile, ...]]] = []
        for entry in entries:
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
                is_file = entry.is_file(follow_symlinks=False)
            except OSError:
                continue
            if is_folder:
                if entry.name not in _NEVER_ENTERED and not _left_out(entry.path, True, ignores, exclude, root):
                    folders.append((entry.path, ignores))
            elif is_file:
                language = languages.by_suffix(entry.name)
                if language is None or _left_out(entry.path, False, ignores, exclude, root):
                    continue
                try:
                    yield FoundFile(entry.path, entry.stat().st_size, language, root)
                except OSError as error:
                    problems.append(Problem(f"the file cannot be read: {error.strerror or error}", entry.path))
        waiting.extend(reversed(folders))


def holds_any(folder: str, wanted: Callable[[str], bool]) -> bool:
    """Whether a file of such a name stands in the folder, as far as a look at the nearest entries tells."""
    waiting, left = [folder], _NEAREST
    for parent in waiting:
        for entry in entries_of(parent, []):
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in _NEVER_ENTERED:
                    waiting.append(entry.path)
            elif wanted(entry.name):
                return True
            left -= 1
            if not left:
                return False
    return False


def entries_of(folder: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What a folder holds, by name; nothing, and a problem, for one that cannot be read."""
    try:
        with os.scandir(folder) as scanned:
            return sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem(f"the folder cannot be read: {error.strerror or error}", folder))
        return []


def find(
    arguments: Sequence[str], exclude: PathPatterns, root: str | None, respect_gitignore: bool, problems: list[Problem]
) -> Iterator[FoundFile]:
    """The files that a command line names: files themselves, and what is found below folders. Each file comes once.

    A file that is named is taken though a pattern leaves it out.
    """
    seen: set[str] = set()
    several = len(arguments) > 1
    for argument in arguments:
        path = os.path.abspath(argument)
        if os.path.isdir(path):
            base = root if root is not None and relative_path(path, root) is not None else path
            found = walk(path, exclude, base, respect_gitignore, problems)
        else:
            found = _named(path, root, problems)
        for file in found:
            if several:
                if file.path in seen:
                    continue
                seen.add(file.path)
            yield file


def _named(path: str, root: str | None, problems: list[Problem]) -> Iterator[FoundFile]:
    language = language_of(path)
    base = root if root is not None and relative_path(path, root) is not None else os.path.dirname(path)
    if language is None:
        problems.append(Problem("not a file of a language that Vetline reads", path))
        return
    try:
        yield FoundFile(path, os.stat(path).st_size, language, base)
    except OSError as error:
        problems.append(Problem(f"the file cannot be read: {error.strerror or error}", path))


def relative_path(path: str, root: str) -> str | None:
    """`path` as POSIX, relative to `root`; None if it lies outside."""
    try:
        relative = os.path.relpath(path, root)
    except ValueError:  # another drive
        return None
    posix = relative.replace(os.sep, "/")
    return None if posix == ".." or posix.startswith("../") else posix


@dataclass(frozen=True, slots=True)
class _IgnoreFile:
    folder: str
    spec: GitIgnoreSpec

    def says(self, path: str, is_folder: bool) -> bool | None:
        """True: ignored; False: taken back by a `!` pattern; None: not named."""
        relative = path[len(self.folder) :].lstrip("/\\").replace(os.sep, "/")
        return self.spec.check_file(relative + "/" if is_folder else relative).include


def _left_out(path: str, is_folder: bool, ignores: tuple[_IgnoreFile, ...], exclude: PathPatterns, root: str) -> bool:
    relative = relative_path(path, root) if exclude._spec is not None else None
    if relative is not None and exclude.match(relative + "/" if is_folder else relative):
        return True
    for ignore in reversed(ignores):  # the nearest file has the last word
        verdict = ignore.says(path, is_folder)
        if verdict is not None:
            return verdict
    return False


def _ignore_files_above(folder: str) -> tuple[_IgnoreFile, ...]:
    """Of `folder` and of those above it up to the root of its repository, outermost first."""
    found: list[_IgnoreFile] = []
    current = os.path.abspath(folder)
    chain = [current]
    while not os.path.exists(os.path.join(current, ".git")):
        above = os.path.dirname(current)
        if above == current:
            chain = chain[:1]  # no repository: what lies above has no say
            break
        current = above
        chain.append(current)
    for place in reversed(chain):
        found.extend(_ignore_file(place))
    return tuple(found)


def _ignore_file(folder: str) -> list[_IgnoreFile]:
    found = []
    for name in (os.path.join(".git", "info", "exclude"), ".gitignore"):
        path = os.path.join(folder, name)
        try:
            if os.path.getsize(path) > _MAX_IGNORE_FILE_BYTES:
                continue
            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                found.append(_IgnoreFile(folder, GitIgnoreSpec.from_lines(file.read().splitlines())))
        except (OSError, ValueError):  # none there, or a pattern that git would not read either
            continue
    return found
