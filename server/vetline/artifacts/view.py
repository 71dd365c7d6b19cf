"""A range of bytes of an artifact: what every format is read from. Nothing is copied but what is asked for."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, overload


class Bytes(Protocol):
    """`bytes`, and what behaves like it: a mapped file."""

    def __len__(self) -> int: ...

    @overload
    def __getitem__(self, index: int, /) -> int: ...

    @overload
    def __getitem__(self, index: slice, /) -> bytes: ...

    def find(self, wanted: bytes, start: int, end: int, /) -> int: ...


@dataclass(frozen=True, slots=True)
class View:
    """Bytes [start, end) of `data`. `entry` names it for people, escaped; `name` is its own name, as it stands, for hints.

    `depth` counts the containers around it. Offsets of methods count from the view's start.
    """

    data: Bytes
    start: int
    end: int
    entry: str = ""
    name: str = ""
    depth: int = 0

    def __len__(self) -> int:
        return self.end - self.start

    def read(self, offset: int, count: int) -> bytes:
        """At most `count` bytes from `offset`; fewer at the end; none for an offset outside."""
        if offset < 0 or count <= 0 or offset >= len(self):
            return b""
        first = self.start + offset
        return self.data[first : min(first + count, self.end)]

    def find(self, wanted: bytes, offset: int = 0, limit: int | None = None) -> int:
        """Where `wanted` stands whole, from `offset` on and before `limit`; -1 if nowhere."""
        last = self.end if limit is None else min(self.start + max(limit, 0), self.end)
        found = self.data.find(wanted, self.start + max(offset, 0), last)
        return found - self.start if found >= 0 else -1

    def find_all(self, wanted: bytes, offset: int = 0, limit: int | None = None, most: int = 10_000) -> Iterator[int]:
        """Each place of `wanted`, at most `most`."""
        for _ in range(most):
            offset = self.find(wanted, offset, limit)
            if offset < 0:
                return
            yield offset
            offset += 1

    def unpack(self, layout: struct.Struct, offset: int) -> tuple[int, ...] | None:
        """Numbers at `offset`, or None where the view ends before them."""
        piece = self.read(offset, layout.size)
        return layout.unpack(piece) if len(piece) == layout.size else None

    def part(self, offset: int, end: int, entry: str = "", name: str = "") -> View:
        """A range within this one, clipped to it. With an `entry` it is a member, one container deeper."""
        first = min(self.start + max(offset, 0), self.end)
        last = max(first, min(self.start + end, self.end))
        if not entry:
            return View(self.data, first, last, self.entry, self.name, self.depth)
        return View(self.data, first, last, joined(self.entry, entry), name or entry, self.depth + 1)

    def member(self, data: Bytes, entry: str, name: str = "") -> View:
        """Other bytes that came out of this one: what a compressed member holds."""
        return View(data, 0, len(data), joined(self.entry, entry), name or entry, self.depth + 1)


def joined(outer: str, inner: str) -> str:
    return f"{outer} > {inner}" if outer else inner
