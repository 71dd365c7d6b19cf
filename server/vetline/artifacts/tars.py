"""Tar archives: members, links, and names that leave the folder they are unpacked to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

BLOCK = 512
MAX_NAME_BYTES = 100_000

_PAX_RECORD = re.compile(rb"(\d{1,6}) (path|linkpath|size)=")


@dataclass(frozen=True, slots=True)
class TarMember:
    """One entry of a tar. `kind` is its type flag; `link` where it points, if it is a link."""

    name: str
    kind: bytes
    data_offset: int
    size_bytes: int
    link: str

    @property
    def is_file(self) -> bool:
        return self.kind in (b"0", b"\0", b"7")


def is_tar(view: View) -> bool:
    """True if the first block is a header, by its checksum: old tars have no magic."""
    return _is_header(view.read(0, BLOCK))


def read(inquiry: Inquiry, view: View, ended: list[int] | None = None) -> Iterator[TarMember]:
    """The members, as far as they can be read. `ended` takes the offset of the archive's end."""
    offset = 0
    long_name = long_link = ""
    wide_size: int | None = None
    for _ in range(inquiry.limits.members):
        block = view.read(offset, BLOCK)
        if len(block) < BLOCK or not block.strip(b"\0"):
            if len(block) not in (0, BLOCK):
                inquiry.unread("the archive breaks off", view.entry, offset)
            elif ended is not None:
                ended.append(offset)
            return
        if not _is_header(block):
            inquiry.unread("the archive is damaged", view.entry, offset)
            return
        size = _number(block[124:136]) if wide_size is None else wide_size
        kind = block[156:157]
        data = offset + BLOCK
        offset = data + (size + BLOCK - 1) // BLOCK * BLOCK
        if kind == b"L":
            long_name = _text(view.read(data, min(size, MAX_NAME_BYTES)))
        elif kind == b"K":
            long_link = _text(view.read(data, min(size, MAX_NAME_BYTES)))
        elif kind in (b"x", b"g"):
            for found in _PAX_RECORD.finditer(view.read(data, min(size, MAX_NAME_BYTES))):
                value = view.read(data + found.end(), int(found[1]) - (found.end() - found.start()) - 1)
                if found[2] == b"path":
                    long_name = _text(value)
                elif found[2] == b"linkpath":
                    long_link = _text(value)
                elif value.isdigit():
                    wide_size = int(value)
        else:
            prefix = _text(block[345:500]) if block[257:262] == b"ustar" else ""
            name = long_name or (f"{prefix}/" if prefix else "") + _text(block[:100])
            link = long_link or _text(block[157:257])
            if data + size > len(view):
                inquiry.unread("the archive breaks off", view.entry, data)
            member = TarMember(name, kind, data, size, link)
            _remark(inquiry, view, member)
            yield member
            long_name = long_link = ""
            wide_size = None
    inquiry.unread(f"only the first {inquiry.limits.members:,} members were looked at", view.entry)


def _remark(inquiry: Inquiry, view: View, member: TarMember) -> None:
    name = shown(member.name)
    if leaves(member.name):
        inquiry.danger("slip", f"{name} is unpacked outside the folder that the archive is unpacked to", view.entry, member.data_offset)
    if member.kind in (b"1", b"2") and leads_out(member.name if member.kind == b"2" else "", member.link):
        inquiry.danger("link", f"{name} is a link to {shown(member.link)}, outside the archive", view.entry, member.data_offset)
    elif member.kind in (b"3", b"4", b"6"):
        inquiry.danger("link", f"{name} is a device or a pipe, not a file", view.entry, member.data_offset)


def leaves(name: str) -> bool:
    """True for a path that leaves the folder it is relative to."""
    return _is_absolute(name) or ".." in name.replace("\\", "/").split("/")


def leads_out(name: str, target: str) -> bool:
    """True for a link at `name` whose target is outside the folder that the archive is unpacked to."""
    return _is_absolute(target) or posixpath.normpath(posixpath.join(posixpath.dirname(name), target.replace("\\", "/"))).startswith("..")


def _is_absolute(path: str) -> bool:
    return path.startswith(("/", "\\")) or path[1:2] == ":" or "://" in path


def _is_header(block: bytes) -> bool:
    if len(block) < BLOCK:
        return False
    stated = _checksum(block[148:156])
    rest = block[:148] + block[156:]
    total = sum(rest) + 8 * 32
    signed = total - 256 * sum(byte > 127 for byte in rest)  # as some writers of old computed it, and readers still take it
    return stated in (total, signed) and total > 8 * 32


def _checksum(field: bytes) -> int | None:
    """None for what is no number: data that is no tar at all."""
    digits = field.strip(b"\0 ").split(b"\0")[0].split(b" ")[0]
    return int(digits, 8) if digits and all(digit in b"01234567" for digit in digits) else None


def _number(field: bytes) -> int:
    if field[:1] in (b"\x80", b"\xff"):
        return max(0, int.from_bytes(field[1:], "big"))
    digits = field.strip(b"\0 ").split(b"\0")[0].split(b" ")[0]
    try:
        return int(digits, 8) if digits else 0
    except ValueError:
        return 0


def _text(field: bytes) -> str:
    return field.split(b"\0", 1)[0].decode("utf-8", "replace")
