"""The state of one inspection: what was remarked, and what may still be spent. Every cap that bites is itself a remark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from vetline.artifacts.trust import Trust
from vetline.artifacts.verdict import Level, Remark
from vetline.artifacts.view import Bytes

MAX_MODULES = 200
MAX_REMARKS = 200
"""Of one artifact; what comes after them is only counted, and a worse remark takes the place of a milder one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one inspection may cost."""

    operations: int = 10_000_000  # of pickle streams, all together
    depth: int = 6  # containers within containers
    unpacked_bytes: int = 2_000_000_000  # that compressed members may come to
    members: int = 100_000  # of one archive
    searched_bytes: int = 256_000_000  # of data in which something hidden is looked for
    text_bytes: int = 64_000_000  # of one configuration that is parsed


def in_memory(chunks: Iterable[bytes]) -> Bytes:
    """Unpacked bytes, kept in memory. A host that has a disk gives something better."""
    return b"".join(chunks)


@dataclass(slots=True)
class Inquiry:
    """Mutable, one for an inspection. `keep` takes unpacked chunks and gives them back as one readable whole."""

    trust: Trust
    limits: Limits = field(default_factory=Limits)
    keep: Callable[[Iterable[bytes]], Bytes] = in_memory
    imported: bool = True
    """Whether a loader imports Python sources that lie where the artifact does; False of scripts, which somebody has to run."""
    operations: int = 0
    unpacked_bytes: int = 0
    facts: dict[str, str | int] = field(default_factory=dict)
    modules: set[str] = field(default_factory=set)
    """Top-level modules that pickles name, as far as they are kept."""
    looked_into: list[tuple[int, int]] = field(default_factory=list)
    """[start, end) of values within the outermost data that were inspected as files of their own."""
    _remarks: dict[tuple[str, str, str], Remark] = field(default_factory=dict)
    _left_out: int = 0

    def add(self, level: Level, kind: str, message: str, entry: str = "", offset: int | None = None, *, unread: bool = False) -> None:
        """Remarks something, once for each entry."""
        key = (kind, message, entry)
        if key in self._remarks:
            return
        if len(self._remarks) >= MAX_REMARKS:
            self._left_out += 1
            milder = next((known for known, remark in self._remarks.items() if remark.level < level), None)
            if milder is None:
                return
            del self._remarks[milder]
        self._remarks[key] = Remark(level, kind, message, entry, offset, unread)

    def danger(self, kind: str, message: str, entry: str = "", offset: int | None = None) -> None:
        self.add(Level.DANGEROUS, kind, message, entry, offset)

    def suspect(self, kind: str, message: str, entry: str = "", offset: int | None = None) -> None:
        self.add(Level.SUSPICIOUS, kind, message, entry, offset)

    def unread(self, message: str, entry: str = "", offset: int | None = None) -> None:
        """A part that could not be read to its end: it may hold anything."""
        self.add(Level.SUSPICIOUS, "unread", message, entry, offset, unread=True)

    def fact(self, name: str, value: str | int) -> None:
        """Something worth knowing of the artifact; the first that says it is right, for it is the outermost."""
        self.facts.setdefault(name, value)

    def count(self, name: str, number: int = 1) -> None:
        known = self.facts.get(name, 0)
        self.facts[name] = (known if isinstance(known, int) else 0) + number

    def names(self, module: str) -> None:
        """A pickle takes something from a module."""
        if len(self.modules) < MAX_MODULES:
            self.modules.add(module.partition(".")[0])

    @property
    def worst(self) -> Level:
        return max((remark.level for remark in self._remarks.values()), default=Level.NOTHING_FOUND)

    @property
    def brought(self) -> Level:
        """What all this comes to for a pickle within: code that it only brings along waits for somebody to call it."""
        dangers = [remark.kind for remark in self._remarks.values() if remark.level is Level.DANGEROUS]
        return Level.SUSPICIOUS if all(kind == "code" for kind in dangers) else Level.DANGEROUS

    def trial(self) -> Inquiry:
        """A fresh one on the same budget, for bytes of which it is not known whether they are what they look like."""
        return Inquiry(self.trust, self.limits, self.keep, self.imported, self.operations, self.unpacked_bytes)

    def accept(self, trial: Inquiry, at_most: Level = Level.DANGEROUS) -> None:
        """Takes over what a trial remarked and what it cost."""
        self.charge(trial)
        self.looked_into.extend(trial.looked_into)
        self.modules.update(trial.modules)
        for remark in trial.remarks:
            self.add(min(remark.level, at_most), remark.kind, remark.message, remark.entry, remark.offset, unread=remark.unread)

    def charge(self, trial: Inquiry) -> None:
        """Takes over only what a trial cost."""
        self.operations = max(self.operations, trial.operations)
        self.unpacked_bytes = max(self.unpacked_bytes, trial.unpacked_bytes)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Worst first, otherwise as they were found."""
        kept = sorted(self._remarks.values(), key=lambda remark: -remark.level)
        if self._left_out:
            kept.append(Remark(Level.SUSPICIOUS, "unread", f"and {self._left_out} more remarks than are kept"))
        return tuple(kept)
