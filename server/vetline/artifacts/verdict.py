"""What an inspection of an artifact says: remarks, each with a level, and the verdict that they come to. Never "safe"."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from vetline.core import lazy_re as re

MAX_SHOWN = 160
"""Characters of a name or value out of an artifact that a message shows."""

_HIDDEN = re.compile(r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u052f\u2026\u3040-\u30ff\u4e00-\u9fff]")


class Level(enum.IntEnum):
    """Ordered: a greater level is worse."""

    NOTHING_FOUND = 0
    SUSPICIOUS = 1
    DANGEROUS = 2

    @property
    def words(self) -> str:
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found. `entry` is the member within the artifact ("archive/data.pkl", escaped; "" for the file itself),
    `offset` a byte in that entry. `kind` is a stable word: what sort of thing it is. `unread`: a part was not analysed.
    """

    level: Level
    kind: str
    message: str
    entry: str = ""
    offset: int | None = None
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that one artifact came to. `format` is told by content; `facts` are shown to people ("tensors": 42). `modules` are the
    top-level modules that it names.
    """

    format: str
    size_bytes: int
    remarks: tuple[Remark, ...] = ()
    facts: Mapping[str, str | int] = field(default_factory=dict)
    operations: int = 0
    modules: tuple[str, ...] = ()

    @property
    def verdict(self) -> Level:
        return max((remark.level for remark in self.remarks), default=Level.NOTHING_FOUND)

    @property
    def is_known(self) -> bool:
        """False for data that no format claims."""
        return self.format != "unknown data"


def shown(text: object, limit: int = MAX_SHOWN) -> str:
    """A name or value out of an artifact as it may be shown: one line, nothing that steers a terminal or reorders text."""
    plain = str(text)
    cut = plain if len(plain) <= limit else plain[: limit - 1] + "…"
    return "".join(character if character.isprintable() and not _HIDDEN.match(character) else _escape(character) for character in cut)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{{{code:x}}}"
