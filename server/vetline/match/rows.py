"""Which segments follow each other as statements of one block: those at the top level, and those of each class that is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vetline.match.segments import Segment


@dataclass(frozen=True, slots=True)
class Rows:
    """Segments by their positions. `members`: for each row whether it is a class's, and its segments. `row_of` has the row of each
    segment, `headers` the headers of cut classes."""

    members: tuple[tuple[bool, list[int]], ...]
    row_of: list[int]
    headers: list[int]


def rows_of(segments: Sequence[Segment]) -> Rows:
    """Rests on the kind and the depth of each segment alone, see `form`."""
    rows: dict[int | None, tuple[int, list[int]]] = {}
    row_of: list[int] = []
    headers: list[int] = []
    parents: list[tuple[int, int]] = []  # (depth, position) of the class headers that are open
    for position, segment in enumerate(segments):
        depth = len(segment.nesting)
        while parents and parents[-1][0] >= depth:
            parents.pop()
        number, members = rows.setdefault(parents[-1][1] if parents else None, (len(rows), []))
        members.append(position)
        row_of.append(number)
        if segment.is_header:
            headers.append(position)
            parents.append((depth, position))
    return Rows(tuple((header is not None, members) for header, (_, members) in rows.items()), row_of, headers)


def form(segments: Sequence[Segment]) -> list[tuple[bool, int]]:
    """Segments of the same form can take each other's place in rows."""
    return [(segment.is_header, len(segment.nesting)) for segment in segments]
