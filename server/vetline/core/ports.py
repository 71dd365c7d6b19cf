"""What the pure core needs from the world, as protocols. `host` implements them; tests pass plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from vetline.core.advisory import Advisory
from vetline.core.finding import Problem, Related, Span
from vetline.core.rule import Rule
from vetline.core.text import Source


@dataclass(frozen=True, slots=True)
class Pinned:
    """The versions of a package that a project runs with, and what says so: a file's name, or a virtual environment's."""

    versions: tuple[str, ...]
    where: str


class Packages(Protocol):
    """What the project around a file pins."""

    def satisfies(self, path: str | None, requirement: str) -> bool:
        """True when the pins or locks that govern `path` only allow versions that meet the PEP 508 `requirement`."""
        ...

    def stands_alone(self, source: Source) -> bool:
        """True for a text that is in no package, so far as the folders around it show: what calls its functions from outside is not to be known."""
        ...

    def pinned(self, path: str | None, name: str) -> Pinned | None:
        """The versions of a package by its name, where a lock, an exact pin or an environment of the project's says them."""
        ...


@dataclass(frozen=True, slots=True)
class DeepBinding:
    """What Semgrep bound a metavariable to: where it stands, and its text where that is not the source's own."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class DeepMatch:
    """One match of Semgrep. `trace` is the way of a value from its source to the sink, in order."""

    rule: Rule
    span: Span
    bindings: Mapping[str, DeepBinding] = field(default_factory=dict)
    trace: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class DeepAnswer:
    """What Semgrep says of one text. Without `complete` it was not looked at to the end: what stood before stays."""

    matches: tuple[DeepMatch, ...] = ()
    problems: tuple[Problem, ...] = ()
    complete: bool = True


class Cancellation(Protocol):
    """Says that nobody waits for an answer any more. `on_cancel` calls back at once if that is so already."""

    @property
    def cancelled(self) -> bool: ...

    def on_cancel(self, callback: Callable[[], None] | None) -> None:
        """Sets what is called, from another thread; None takes it back."""
        ...


class DeepRequest(NamedTuple):
    """A text, and the rules that it is looked at with."""

    source: Source
    rules: tuple[Rule, ...]


class Attention(Cancellation, Protocol):
    """A cancellation that is told what is being looked at."""

    def reading(self, words: bytes, title: str) -> None:
        """From now on the model is read that the source names by `words`, which a person knows as `title`."""
        ...


class DeepScanner(Protocol):
    """The deep tier's way to Semgrep. Blocks; never raises for a dead, slow or missing child."""

    def scan(self, requests: Sequence[DeepRequest], cancellation: Cancellation | None = None) -> tuple[DeepAnswer, ...]:
        """An answer for each request, by one run of Semgrep, or by several where there is much to do."""
        ...

    def prepare(self, requests: Sequence[DeepRequest]) -> None:
        """A scan of much the same is likely to be asked for in a moment."""
        ...

    def chosen(self, source: Source, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """The rules that may match in this text. Does not block."""
        ...

    def relevant(self, language: str, rules: tuple[Rule, ...], words: Set[bytes], own_words: Set[bytes], names: Set[str]) -> tuple[Rule, ...]:
        """The flow rules that may match in a text with these words and names, and end in a part of it with those of the words. Does not block."""
        ...


@dataclass(frozen=True, slots=True)
class ModelName:
    """What a call names: a `value` that is a path or a repository's name, as `kind` says ("file" or "hub").

    `revision` is the one that is stated, `part` the one file that is wanted of it, `cache` a folder in which it is kept.
    """

    kind: str
    value: str
    revision: str | None = None
    part: str = ""
    cache: str = ""


@dataclass(frozen=True, slots=True)
class LoadedRemark:
    """One thing that was found in a model file, in words, escaped. `level`: 1 suspicious, 2 dangerous. `line` of the report, from 0."""

    message: str
    level: int
    kind: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What an inspection said of one model file: `level` 0 nothing found, 1 suspicious, 2 dangerous; `failure`: why it said nothing.

    `remarks` come worst first. `form` is what the file is; `report` all of it, as Markdown; `modules` those that it
    takes something from.
    """

    path: str
    summary: str = ""
    level: int = 0
    remarks: tuple[LoadedRemark, ...] = ()
    failure: str = ""
    sha256: str = ""
    form: str = ""
    report: str = ""
    modules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """What a program's line would load: its files, and `facts` of the repository that they come from, as Markdown.

    `commit` is that of the cached snapshot, "" for a local folder; `licence` as the card states it, in SPDX's words where it has
    some. `complaint`: whether the project's policy forbids the licence, and what to say of it. `shadows`: files of the project
    that stand in the place of modules which model files name. `code`: files of its own that it would have run, as they are on
    the disk. `has_both`: pickled weights, and safetensors beside them. `conversion`: a command that makes safetensors of it.
    `sources`: the models that it comes from, as its card names them.
    """

    files: tuple[LoadedFile, ...] = ()
    facts: tuple[str, ...] = ()
    commit: str = ""
    weights: str = ""
    licence: str = ""
    complaint: tuple[bool, str] | None = None
    shadows: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    has_both: bool = False
    conversion: str = ""
    sources: tuple[str, ...] = ()


class Models(Protocol):
    """The model files on this machine. Never the network. A path may begin with a mark for the source's own folder."""

    def look(self, path: str | None, name: ModelName, cancellation: Cancellation | None = None) -> LoadedModel | None:
        """What the source at `path` loads by this name; None if nothing is there, or nobody waits for it any more.

        Blocks until the files are inspected.
        """
        ...

    def known(self, path: str | None, name: ModelName) -> LoadedModel | None:
        """As `look`, and None too for what is not inspected yet. Does not block."""
        ...

    def files(self, path: str | None, name: ModelName) -> tuple[str, ...]:
        """The files on the disk that an answer about this name rests on."""
        ...

    def close(self) -> None:
        """Nobody asks any more for now."""
        ...


class Kept(Protocol):
    """Values of JSON that are dear to make, kept by keys that say all they were made of. It may forget anything, and is not to be
    trusted: what comes back is to be read as any file is."""

    def get(self, key: str) -> Any:
        """None when nothing is known."""
        ...

    def put(self, key: str, value: Any) -> None: ...


FOREIGN = (TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What reading JSON raises that has another shape than was thought."""


@dataclass(frozen=True, slots=True)
class Ports:
    """`memory` is a bounded mapping that engine and matcher keep results in; it may forget anything at any time.

    `today` is an ISO date for suppressions that expire; None means that none has expired.
    """

    memory: MutableMapping[Any, Any]
    packages: Packages
    today: str | None = None
    models: Models | None = None
    advisories: tuple[Advisory, ...] = ()
