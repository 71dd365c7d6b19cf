"""Model files on disk: which there are below a folder, and one opened for inspection: mapped, never loaded.

Links are followed only where they stay within what was named, as the caches of model hubs need; special files are refused.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import IO

from vetline.artifacts import contents, places
from vetline.artifacts.advisories import parse as parse_advisories
from vetline.artifacts.inquiry import Inquiry, Limits
from vetline.artifacts.licences import Table
from vetline.artifacts.licences import parse as parse_licences
from vetline.artifacts.trust import Trust, parse
from vetline.artifacts.verdict import Inspection, Level, Remark, shown
from vetline.artifacts.view import Bytes
from vetline.core.advisory import Advisory
from vetline.core.finding import Problem
from vetline.host import bytecode, model_settings
from vetline.host.files import PathPatterns, entries_of, relative_path

IN_MEMORY_BYTES = 32_000_000
"""Unpacked data beyond this goes to a temporary file, so that memory does not grow with what an archive claims to hold."""

_NEVER_ENTERED = frozenset((".git", ".hg", ".svn", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".tox", ".nox"))
_OF_A_CACHE = frozenset(("blobs", "refs", ".no_exist"))
"""Beside the snapshots of a hub's cache, which hold all that there is to see."""
_SOURCES = (
    *(".py", ".pyi", ".md", ".rst", ".html", ".css", ".js", ".ts", ".tsx", ".jsx", ".c", ".h", ".cc", ".cpp", ".hpp", ".cu", ".java", ".go"),
    *(".rs", ".rb", ".php", ".sh", ".bat", ".ps1", ".ipynb", ".toml", ".ini", ".cfg", ".lock", ".csv", ".tsv", ".tex", ".sql", ".log"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg", ".ico", ".mp4", ".avi", ".mov", ".mkv", ".wav", ".mp3", ".flac"),
    *(".ogg", ".pdf", ".ttf", ".otf", ".woff", ".woff2", ".so", ".dll", ".dylib", ".pyd", ".pyc", ".o", ".a", ".exe", ".jar", ".class"),
)
_MODEL_CODE = ("modeling_", "configuration_", "tokenization_", "processing_", "image_processing_", "feature_extraction_", "handler", "pipeline", "hubconf.", "sitecustomize.", "usercustomize.")
_WEIGHTS = (".safetensors", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib", ".h5", ".keras", ".onnx", ".gguf", ".tflite", ".msgpack", ".npz")
_IMPORTING = frozenset(("config.json", "generation_config.json", "tokenizer_config.json", "preprocessor_config.json", "processor_config.json", "tool_config.json", "video_preprocessor_config.json", "image_processor_config.json", "modular_model_index.json"))
"""Settings of transformers and smolagents, which may have any Python source beside them imported, or one folder below."""

_SETTINGS = _IMPORTING | frozenset(("model_index.json", "mlmodel", "bentofile.yaml", "bento.yaml", "model.yaml", "config.pbtxt", "modelfile", "adapter_config.json", "meta.json", "hparams.yaml", "saved_model.pb", "saved_model.pbtxt"))
_PROJECT = frozenset(("pyproject.toml", "setup.cfg", "tox.ini", "package.json", "cargo.toml", "go.mod"))
"""Of code that has a model somewhere: `scan` looks at it."""

_LOADED = re.compile(rb"\b(?:Generator|Arrow|Beam)BasedBuilder\b|^(?:custom_imports|_base_)\s*=", re.MULTILINE)
"""Python that data sets of Hugging Face and configurations of OpenMMLab are written in, which their loaders run."""

_HEAD_BYTES = 4_096
_OF_THE_SYSTEM = ("/etc/", "/proc/", "/sys/", "/dev/", "/root/", "/boot/", "/var/run/", "/run/")
_INSTALLED = frozenset(("site-packages", "dist-packages"))
_SCRIPTS = (".py", ".sh", ".bash", ".bat", ".cmd", ".ps1", ".ipynb")
_NATIVE = (".so", ".dll", ".dylib", ".pyd", ".pyc")
_MAX_PARENTS = 3
_MAGIC = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05", b"PK\x03\x04", b"\x93NUMPY", b"\x89HDF", b"GGUF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file to inspect: `path` as it is opened, absolute, and its size. `known` is the inspection of what is not opened at all."""

    path: str
    size_bytes: int
    known: Inspection | None = None


def find(arguments: Sequence[str], exclude: PathPatterns, root: str | None, problems: list[Problem]) -> Iterator[ModelFile]:
    """The files that are named, and below named folders all but media and the source code of projects. Each comes once; `problems` takes what is refused."""
    seen: set[tuple[int, int]] = set()
    for argument in arguments:
        path = os.path.abspath(argument)
        within = _trusted_folder(os.path.join(path, "") if os.path.isdir(path) else path)
        cached: list[tuple[str, str]] = []
        found = _below(path, exclude, root or path, problems, cached) if os.path.isdir(path) else iter((path,))
        for file in found:
            if file != path and (target := _outside(file, within)):
                yield ModelFile(file, 0, _refused(target))
                continue
            known = _checked(file, within, problems)
            if known is None or (known.st_dev, known.st_ino) in seen:
                continue
            seen.add((known.st_dev, known.st_ino))
            yield ModelFile(file, known.st_size)
        for file, words in cached:
            yield ModelFile(file, 0, Inspection("Python bytecode", 0, (Remark(Level.DANGEROUS, "program", words),)))


def inspect(path: str, trusted: Sequence[str] = (), limits: Limits | None = None) -> Inspection:
    """The inspection of one file. Raises OSError if it cannot be read."""
    with contextlib.ExitStack() as stack:
        data = stack.enter_context(_mapped(path))
        spool = _Spool(stack)
        inquiry = Inquiry(trust(tuple(trusted)), limits or Limits(), spool.keep, not _is_script_beside(path))
        return contents.inspect(inquiry, data, _name_of(path))


@cache
def trust(own: tuple[str, ...] = ()) -> Trust:
    """The allow-list, with the patterns of a user."""
    text = resources.files("vetline.artifacts").joinpath("allowlist.yaml").read_text(encoding="utf-8")
    return parse(text, own)


@cache
def licences() -> Table:
    """The licences that are known."""
    return parse_licences(resources.files("vetline.artifacts").joinpath("licences.yaml").read_text(encoding="utf-8"))


@cache
def advisories() -> tuple[Advisory, ...]:
    """What is published about libraries that load models."""
    return parse_advisories(resources.files("vetline.artifacts").joinpath("advisories.yaml").read_text(encoding="utf-8"))


@contextlib.contextmanager
def _mapped(path: str) -> Iterator[Bytes]:
    """A file's bytes, read only. It is not opened if it is no regular file, and not written to by anybody here."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "not a regular file", path)
        if status.st_size == 0:
            yield b""
            return
        with mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ) as mapped:
            yield mapped
    finally:
        os.close(descriptor)


@dataclass(slots=True)
class _Spool:
    """Keeps unpacked data: a little in memory, more in temporary files that end with the inspection."""

    _stack: contextlib.ExitStack
    _held: int = field(default=0)

    def keep(self, chunks: Iterable[bytes]) -> Bytes:
        kept: list[bytes] = []
        chunks = iter(chunks)
        for chunk in chunks:
            kept.append(chunk)
            self._held += len(chunk)
            if self._held > IN_MEMORY_BYTES:
                return self._on_disk(kept, chunks)
        return b"".join(kept)

    def _on_disk(self, kept: list[bytes], chunks: Iterator[bytes]) -> Bytes:
        file: IO[bytes] = self._stack.enter_context(tempfile.TemporaryFile(prefix="vetline-"))  # noqa: SIM115
        while kept:
            file.write(kept.pop(0))
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        return self._stack.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _below(folder: str, exclude: PathPatterns, root: str, problems: list[Problem], cached: list[tuple[str, str]]) -> Iterator[str]:
    """Files in the order of their names, depth first. A hub's cache is read by its snapshots, which have names.

    `cached` takes bytecode that is not what its source says, with words about it.
    """
    waiting = [(folder, False)]
    while waiting:
        parent, within_model = waiting.pop()
        entries = entries_of(parent, problems)
        names = {entry.name for entry in entries}
        holds_model = _holds_model(parent, names)
        named = model_settings.modules_named_for(parent, folder) if any(name.endswith(".py") for name in names) and (holds_model or not _is_project(names)) else frozenset()
        within_model = (within_model or holds_model or os.path.basename(parent) == "custom_generate") and not _is_project(names)
        if parent != folder and "pyvenv.cfg" in names:
            continue
        folders: list[str] = []
        for entry in entries:
            if exclude.match(relative_path(entry.path, root)):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name == "__pycache__" and holds_model and within_model:
                    cached.extend(bytecode.deviating(entry.path))
                if entry.name == ".git" and holds_model:
                    yield from _of_git(entry.path)
                if entry.name not in _NEVER_ENTERED and not (entry.name in _OF_A_CACHE and "snapshots" in names):
                    folders.append(entry.path)
            elif (within_model and entry.name.lower().endswith(_SCRIPTS)) or (within_model and entry.name.lower().endswith(_NATIVE)) or (entry.name.endswith(".py") and entry.name[:-3] in named) or _is_worth_a_look(entry.path, names):
                yield entry.path
        waiting.extend((inner, within_model) for inner in reversed(folders))


def _of_git(folder: str) -> Iterator[str]:
    """What Git runs: the settings of a repository and its hooks, but for the samples that each repository has."""
    hooks = os.path.join(folder, "hooks")
    named = [os.path.join(folder, "config"), *(os.path.join(hooks, name) for name in sorted(_names(hooks)) if not name.endswith(".sample"))]
    yield from (path for path in named if os.path.isfile(path))


def _name_of(path: str) -> str:
    """The name that says what a file is: its last part, and all of the path within Git's own folder."""
    _, git, within = path.replace(os.sep, "/").rpartition("/.git/")
    return f".git/{within}" if git else os.path.basename(path)


def _holds_model(folder: str, names: set[str]) -> bool:
    """Whether models lie in a folder, which has these names. What is installed brings some as data for its tests."""
    return _INSTALLED.isdisjoint(folder.split(os.sep)) and any(name.lower().endswith(_WEIGHTS) or name.lower() in _SETTINGS or (name.lower().startswith("pytorch_model") and name.endswith(".bin")) for name in names)


def _is_project(names: set[str]) -> bool:
    return any(name.lower() in _PROJECT for name in names)


def _is_script_beside(path: str) -> bool:
    """Whether a Python source lies where a model does, and no loader imports it by its name or its place."""
    folder, name = os.path.split(path)
    package = os.path.basename(folder)
    if not name.endswith(".py") or name.startswith((*_MODEL_CODE, "__init__.")) or package == "custom_generate" or name[:-3] in (package, *trust().modules):
        return False
    folders = [folder]
    if name[:-3] in model_settings.modules_named_for(folder) or (name == "inference.py" and package == "code"):
        return False  # the latter is SageMaker's
    if not _IMPORTING.isdisjoint({*_names(folder), *_names(os.path.dirname(folder))}):
        return False
    for _ in range(_MAX_PARENTS):
        folders.append(os.path.dirname(folders[-1]))
    return any(_holds_model(one, set(_names(one))) for one in folders)


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _is_worth_a_look(path: str, beside: set[str]) -> bool:
    """All files but source code, media and programs; of those, what begins as a model does, and what a loader imports."""
    name = os.path.basename(path).lower()
    if not name.endswith(_SOURCES) or (name == "config.cfg" and "meta.json" in beside):
        return True
    if name.endswith(".py") and (name.startswith(_MODEL_CODE) or ("config.json" in beside and "pyproject.toml" not in beside)):
        return True
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            head = file.read(_HEAD_BYTES)
            return head.startswith(_MAGIC) or (name == "readme.md" and head.startswith(b"---")) or (name.endswith(".py") and _LOADED.search(head) is not None)
    except OSError:
        return False


def _outside(path: str, within: str) -> str:
    """Where a link leads that leaves the folder; "" for what is no link, or stays."""
    if not os.path.islink(path):
        return ""
    target = os.path.realpath(path)
    if os.path.isdir(target) and not _is_reserved(target):
        return ""
    return target if relative_path(target, os.path.realpath(within)) is None else ""


def _is_reserved(target: str) -> bool:
    return bool(places.reached(target)) or f"{target}/".startswith(_OF_THE_SYSTEM)


def _refused(target: str) -> Inspection:
    """What is said of a link that is not followed: a model that is handed on brings no files of its reader's along."""
    level = Level.DANGEROUS if _is_reserved(target) else Level.SUSPICIOUS
    words = f"a link out of the folder, to {shown(target, 90)}; it is not followed; name that file itself"
    return Inspection("link", 0, (Remark(level, "link", words),))


def _checked(path: str, within: str, problems: list[Problem]) -> os.stat_result | None:
    """The status of a file that may be read; what may not is told."""
    try:
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            target = os.path.realpath(path)
            if relative_path(target, os.path.realpath(within)) is None:
                problems.append(Problem(f"a link out of the folder, to {target}: it is not followed; name that file itself", path))
                return None
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                return None
    except OSError as error:
        words = "a link that leads nowhere" if os.path.islink(path) else f"the file cannot be read: {error.strerror or error}"
        problems.append(Problem(words, path))
        return None
    if not stat.S_ISREG(status.st_mode):
        problems.append(Problem("neither a file nor a folder: it is not opened", path))
        return None
    return status


def _trusted_folder(path: str) -> str:
    """Where the links of a named file may lead: its folder, or the whole repository within a hub's cache."""
    folder = os.path.dirname(path)
    parts = folder.split(os.sep)
    if "snapshots" in parts:
        return os.sep.join(parts[: len(parts) - 1 - parts[::-1].index("snapshots")]) or os.sep
    return folder
