"""What the symbolic stack of a pickle stream holds. Nothing of it is ever built: plain values stand for themselves, the
rest for what the unpickler would have made.

Plain are None, bool, int, float, str, and tuples of values. Long texts and long containers are not kept whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MAX_KEPT = 300
"""Of a list, set or dictionary: entries that are kept. Those behind them are counted; watched and dunder keys are always kept."""

WATCHED_KEYS = frozenset(("formula", "restore_design_info", "restore_model_spec", "_parse_arg_template", "filename", "handle", "_handle"))
"""Of the states of objects: what classes read code from. See `states`."""


class Plain:
    """Data whose value is not kept."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "…"


PLAIN = Plain()


@dataclass(eq=False, slots=True)
class LongText(Plain):
    """A long text, as UTF-8 in [start, end) of the stream."""

    start: int
    end: int

    def __repr__(self) -> str:
        return "…"


@dataclass(eq=False, slots=True)
class Global:
    """A module's attribute, by the names that the stream gives. `offset` is that of the opcode."""

    module: str
    name: str
    offset: int

    def __repr__(self) -> str:
        return f"{self.module}.{self.name}"


@dataclass(eq=False, slots=True)
class Made:
    """What a call gave, or an object built without its constructor. `maker` is None for what nothing is known of."""

    maker: Global | None
    arguments: Any = ()
    called: bool = True
    state: Any = None
    trusted: bool = True

    def __repr__(self) -> str:
        return f"{self.maker!r}(…)" if self.maker else "…"


@dataclass(eq=False, slots=True)
class Blob:
    """Bytes of the stream: [start, end) of its data, or `data` if they were computed."""

    start: int
    end: int
    data: bytes | None = None

    def __repr__(self) -> str:
        length = len(self.data) if self.data is not None else self.end - self.start
        return f"<{length:,} bytes>"


@dataclass(eq=False, slots=True)
class Items:
    """A list, dictionary or set ("kind"). A dictionary keeps pairs."""

    kind: str
    kept: list[Any] = field(default_factory=list)
    count: int = 0

    def add(self, values: list[Any]) -> None:
        """Takes entries: of a dictionary, keys and values in turn."""
        if self.kind == "dict":
            self.count += len(values) // 2
            room = MAX_KEPT - len(self.kept)
            for index in range(0, len(values) - 1, 2):
                key = values[index]
                if room > 0 or (isinstance(key, str) and (key.startswith("__") or key in WATCHED_KEYS)):
                    self.kept.append((key, values[index + 1]))
                    room -= 1
            return
        self.count += len(values)
        if len(self.kept) < MAX_KEPT:
            self.kept.extend(values[: MAX_KEPT - len(self.kept)])

    def get(self, key: str) -> Any:
        """The value of a dictionary's key; the last that was set counts. None if there is none, or no dictionary."""
        if self.kind != "dict":
            return None
        return next((value for known, value in reversed(self.kept) if isinstance(known, str) and known == key), None)

    def __repr__(self) -> str:
        if self.kind == "dict":
            return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in self.kept[:4]) + (", …}" if self.count > 4 else "}")
        opening, closing = ("[", "]") if self.kind == "list" else ("{", "}")
        return opening + ", ".join(map(repr, self.kept[:4])) + (", …" if self.count > 4 else "") + closing


@dataclass(eq=False, slots=True)
class Persistent:
    """What a loader's own `persistent_load` would give for an id."""

    identity: Any

    def __repr__(self) -> str:
        return "<storage>"


def is_plain(value: object) -> bool:
    """True for data that cannot be called and holds nothing that could."""
    if isinstance(value, tuple):
        return all(map(is_plain, value))
    return value is None or isinstance(value, (bool, int, float, str, Plain, Blob))
