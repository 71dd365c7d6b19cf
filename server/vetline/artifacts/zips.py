"""Zip archives, read as the loaders of models read them: whatever is there, not only what is well formed.

The central directory says which members there are; each member's local header is read too, and what they disagree on is
remarked. Checksums and flags stop no loader, so they stop nothing here. Gaps, prefixes and tails are parts like members.
"""

from __future__ import annotations

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.packed import unpack, zstd
from vetline.artifacts.tars import leads_out, leaves
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.artifacts.zstandard import MAGIC

LOCAL, CENTRAL, END, END_64, LOCATOR_64 = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_END_64 = struct.Struct("<4sQHHLLQQQQ")
_LOCATOR_64 = struct.Struct("<4sLQL")
_MAX_COMMENT = 65_535
MAX_IN_A_ROW = 100_000
HEAD_BYTES = 1_000
NOTE_BYTES = 24

ENCRYPTED, STREAMED, PATCHED, STRONGLY_ENCRYPTED = 0x1, 0x8, 0x20, 0x40
DESCRIPTOR = b"PK\x07\x08"
STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14
ZSTD = (20, 93)
_LOADED = frozenset(("data.pkl", "constants.pkl", "bytecode.pkl"))
"""What torch loads of its archives, which it stores or deflates."""



@dataclass(frozen=True, slots=True)
class Member:
    """One entry. `data_offset` and `size_bytes` (as stored) are within the archive's view; `unpacked_bytes` is only claimed."""

    name: str
    method: int
    flags: int
    header_offset: int
    data_offset: int
    size_bytes: int
    unpacked_bytes: int
    local_name: str
    is_link: bool = False
    other_name: str = ""

    @property
    def end(self) -> int:
        return self.data_offset + self.size_bytes


@dataclass(frozen=True, slots=True)
class Archive:
    """What an archive holds. `loose` are ranges that belong to no member: before, between and behind them. `notes` are ranges of its own
    records that hold what their writer likes: comments and extra fields.
    """

    members: tuple[Member, ...]
    loose: tuple[tuple[int, int], ...]
    notes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """A directory begins at `start`; offsets within it count from `shift`."""

    archive_end: int
    count: int
    start: int
    shift: int


def is_zip(view: View) -> bool:
    """True where an archive begins or ends: a loader finds it by its end."""
    return view.read(0, 4) == LOCAL or end_records(view) != []


def read(inquiry: Inquiry, view: View) -> Archive | None:
    """The archive's members, in order of their place; None if there are none to be found."""
    ends = end_records(view)
    places = [place for offset in ends for place in _places(view, offset)]
    if len(ends) > 1 or len(places) > 1:
        inquiry.suspect("zip", "the archive has more than one directory, and loaders do not agree on which they read", view.entry, ends[0])
    members: dict[tuple[int, str], Member] = {}
    behind = 0
    for place in places:
        found = _directory(inquiry, view, place)
        behind = max(behind, place.archive_end if found else 0)
        for member in found:
            members[member.header_offset, member.name] = member
    if not members:
        members = {(member.header_offset, member.name): member for member in _by_local_headers(inquiry, view)}
        if not members:
            return None
        inquiry.unread("the archive is cut off or damaged: it has no directory", view.entry)
        behind = len(view)
    ordered = tuple(sorted(members.values(), key=lambda member: member.header_offset))
    _compare(inquiry, view, ordered)
    return Archive(ordered, tuple(_loose(view, ordered, behind)), tuple(_notes(ordered, places)))


def in_a_row(view: View) -> list[tuple[int, int]]:
    """Ranges of archives that stand one behind the other and fill the file, as distributed checkpoints are written; [] if they do not."""
    ranges: list[tuple[int, int]] = []
    end = len(view)
    while end and len(ranges) < MAX_IN_A_ROW:
        place = next(iter(_places(view, end - _END.size)), None)
        if place is None or place.archive_end != end or not 0 <= place.shift < end or view.read(place.shift, 4) != LOCAL:
            return []
        ranges.append((place.shift, end))
        end = place.shift
    return [] if end else ranges[::-1]


def content(inquiry: Inquiry, view: View, member: Member) -> View:
    """What a member holds, or as it stands if it cannot be unpacked, which is remarked."""
    name = shown(member.name)
    if member.method == STORED:
        return view.part(member.data_offset, member.end, name, member.name)
    chunks = _unpacked(inquiry, view, member)
    if chunks is None:
        where = view.member(b"", name).entry
        if member.name.rpartition("/")[2] in _LOADED:
            inquiry.danger("hidden", f"packed by method {member.method}, by which no loader's own archives are packed: it hides what is loaded", where)
        else:
            inquiry.unread(f"packed by method {member.method}, which is not read here", where)
        return view.part(member.data_offset, member.end, name, member.name)  # whether it is packed at all is only said
    return view.member(inquiry.keep(chunks), name, member.name)


def head(view: View, member: Member) -> bytes:
    """The first bytes of what a member holds, as far as little effort gives them."""
    raw = view.read(member.data_offset, min(member.size_bytes, 256))
    if member.method != DEFLATED:
        return raw
    try:
        return zlib.decompressobj(-15).decompress(raw, HEAD_BYTES)
    except zlib.error:
        return b""


def end_records(view: View) -> list[int]:
    """Where directories may end, nearest to the archive's end first.

    A record whose comment reaches the end of the file is one; what stands before the first such belongs to a member.
    """
    start = max(0, len(view) - _END.size - _MAX_COMMENT)
    places = [start + at for at in _found(view.read(start, len(view) - start), END)]
    exact = [place for place in places if (row := view.unpack(_END, place)) and place + _END.size + row[7] == len(view)]
    return sorted((place for place in places if not exact or place >= exact[0]), reverse=True)[:16]


def _found(data: bytes, wanted: bytes) -> Iterator[int]:
    at = data.find(wanted)
    while at >= 0:
        yield at
        at = data.find(wanted, at + 1)


def _directory(inquiry: Inquiry, view: View, place: _Place) -> list[Member]:
    """The members that a directory names."""
    start = place.start
    members: list[Member] = []
    for _ in range(min(place.count, inquiry.limits.members + 1)):
        row = view.unpack(_CENTRAL, start)
        if row is None or row[0] != CENTRAL:
            inquiry.unread("the directory of the archive breaks off", view.entry, start)
            break
        if len(members) >= inquiry.limits.members:
            inquiry.unread(f"only the first {inquiry.limits.members:,} members were looked at", view.entry)
            break
        name_length, extra_length, comment_length = row[10], row[11], row[12]
        raw_name = view.read(start + _CENTRAL.size, name_length)
        extra = view.read(start + _CENTRAL.size + name_length, extra_length)
        member = _member(view, row, raw_name, extra, place.shift)
        if member is not None:
            members.append(member)
        start += _CENTRAL.size + name_length + extra_length + comment_length
    return members


def _places(view: View, end_offset: int) -> list[_Place]:
    """Where the record at `end_offset` may say that the directory is, nearest to it first: loaders count from the file's beginning or
    from its end, which is not the same where something stands before the archive.
    """
    record = view.unpack(_END, end_offset)
    if record is None or record[0] != END:
        return []
    archive_end = min(end_offset + _END.size + record[7], len(view))
    sums = []
    locator = view.unpack(_LOCATOR_64, end_offset - _LOCATOR_64.size)
    if locator is not None and locator[0] == LOCATOR_64:
        for place in (locator[2], end_offset - _LOCATOR_64.size - _END_64.size):
            wide = view.unpack(_END_64, place)
            if wide is not None and wide[0] == END_64:
                sums.append((wide[7], wide[8], wide[9], place))
    sums = sums or [(record[4], record[5], record[6], end_offset)]
    places = {start: _Place(archive_end, count, start, start - offset) for count, size, offset, end in sums for start in (offset, end - size)}
    return [places[start] for start in sorted(places, reverse=True) if start >= 0 and view.read(start, 4) == CENTRAL]


def _member(view: View, row: tuple[int, ...], raw_name: bytes, extra: bytes, shift: int) -> Member | None:
    flags, method, packed, unpacked, external, header = row[3], row[4], row[8], row[9], row[15], row[16]
    wide = _wide_fields(extra)
    values = []
    for value in (unpacked, packed, header):
        values.append(wide.pop(0) if value == 0xFFFFFFFF and wide else value)
    unpacked, packed, header = values
    header += shift
    local = view.unpack(_LOCAL, header)
    if local is None:
        return None
    local_name = view.read(header + _LOCAL.size, local[9])
    data_offset = header + _LOCAL.size + local[9] + local[10]
    return Member(
        name=_decoded(raw_name),
        method=method,
        flags=flags | local[2],
        header_offset=header,
        data_offset=data_offset,
        size_bytes=max(0, min(packed, len(view) - data_offset)),
        unpacked_bytes=unpacked,
        local_name=_decoded(local_name),
        other_name=_other_name(extra),
        is_link=(external >> 16) & 0o170000 == 0o120000,
    )


def _other_name(extra: bytes) -> str:
    """The name in Unicode that some writers add, and some readers take for the name (APPNOTE 4.6.9); "" if there is none."""
    offset = 0
    while offset + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, offset)
        if kind == 0x7075 and length > 5:
            return extra[offset + 9 : offset + 4 + length].decode("utf-8", "replace")
        offset += 4 + length
    return ""


def _wide_fields(extra: bytes) -> list[int]:
    offset = 0
    while offset + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, offset)
        if kind == 1:
            body = extra[offset + 4 : offset + 4 + length]
            return [number for (number,) in struct.iter_unpack("<Q", body[: len(body) // 8 * 8])]
        offset += 4 + length
    return []


def _decoded(name: bytes) -> str:
    return name.decode("utf-8", "replace")


def _by_local_headers(inquiry: Inquiry, view: View) -> Iterator[Member]:
    """Members of an archive without a directory, as a reader of streams would find them."""
    limit = inquiry.limits.searched_bytes
    for header in view.find_all(LOCAL, 0, limit, inquiry.limits.members):
        row = view.unpack(_LOCAL, header)
        if row is None:
            return
        name = _decoded(view.read(header + _LOCAL.size, row[9]))
        data_offset = header + _LOCAL.size + row[9] + row[10]
        size = row[7]
        if row[2] & 0x8 or size == 0xFFFFFFFF or data_offset + size > len(view):
            following = view.find(LOCAL, data_offset, limit)
            size = (following if following >= 0 else len(view)) - data_offset
        yield Member(name, row[3], row[2], header, data_offset, max(0, size), row[8], name)


def _compare(inquiry: Inquiry, view: View, members: tuple[Member, ...]) -> None:
    seen: set[str] = set()
    for member in members:
        name = shown(member.name)
        if member.name in seen:
            inquiry.suspect("zip", f"{name} is in the archive twice, and loaders do not agree on which they read", view.entry, member.header_offset)
        seen.add(member.name)
        if member.local_name != member.name:
            words = f"{name} is named {shown(member.local_name)} at its own place, and loaders do not agree on which counts"
            inquiry.suspect("zip", words, view.entry, member.header_offset)
        if member.flags & (ENCRYPTED | PATCHED | STRONGLY_ENCRYPTED):
            inquiry.suspect("zip", f"{name} is marked as encrypted or patched, which stops scanners and not every loader", view.entry, member.header_offset)
        for stated in filter(leaves, (member.name, member.other_name)):
            inquiry.danger("slip", f"{shown(stated)} is unpacked outside the folder that the archive is unpacked to", view.entry, member.header_offset)
        target = head(view, member).decode("utf-8", "replace") if member.is_link else ""
        if len(target) >= HEAD_BYTES or leads_out(member.name, target):
            inquiry.danger("link", f"{name} is a link to {shown(target)}, outside the archive", view.entry, member.header_offset)


def _loose(view: View, members: tuple[Member, ...], behind: int) -> Iterator[tuple[int, int]]:
    """Ranges outside of members and directories."""
    reached = 0
    for member in members:
        if member.header_offset > reached:
            yield reached, member.header_offset
        reached = max(reached, member.end + _descriptor(view, member))
    directory = view.find(CENTRAL, reached, reached + (1 << 20))
    if directory > reached + 24:
        yield reached, directory
    if 0 < behind < len(view):
        yield behind, len(view)


def _descriptor(view: View, member: Member) -> int:
    """The length of what stands behind a member that was written as a stream: its checksum, and its size twice."""
    if not member.flags & STREAMED or view.read(member.end, 4) != DESCRIPTOR:
        return 0
    size = member.size_bytes
    short = view.read(member.end + 8, 4) == (size & 0xFFFFFFFF).to_bytes(4, "little")
    long = view.read(member.end + 8, 8) == size.to_bytes(8, "little")
    after = view.read(member.end + 24, 2) if long else b""
    return 24 if long and (after == b"PK" or not short) else 16 if short else 0


def _notes(members: tuple[Member, ...], places: list[_Place]) -> Iterator[tuple[int, int]]:
    """Comments and extra fields that are long enough to hold something: those of members, and of directories all in one."""
    for member in members:
        start = member.header_offset + _LOCAL.size + len(member.local_name)
        if member.data_offset - start >= NOTE_BYTES:
            yield start, member.data_offset
    for place in places:
        if place.archive_end - place.start - place.count * _CENTRAL.size >= NOTE_BYTES:
            yield place.start, place.archive_end


def _unpacked(inquiry: Inquiry, view: View, member: Member) -> Iterator[bytes] | None:
    start, end = member.data_offset, member.end
    if member.method == DEFLATED:
        return unpack(inquiry, view, start, end, zlib.decompressobj(-15), shown(member.name))
    if member.method in ZSTD and view.read(start, 4) == MAGIC:
        return zstd(inquiry, view.part(start, end), shown(member.name))
    if member.method == BZIP2:
        return unpack(inquiry, view, start, end, bz2.BZ2Decompressor(), shown(member.name))
    if member.method == LZMA and view.read(start + 2, 2) == b"\x05\x00":
        try:
            filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, view.read(start + 4, 5))]  # type: ignore[attr-defined]
            decompressor = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
        except lzma.LZMAError:
            return None
        return unpack(inquiry, view, start + 9, end, decompressor, shown(member.name))
    return None
