"""What stands in containers: zips of torch, NumPy, Keras and others, tars, compressed files. Each member is looked into."""

from __future__ import annotations

import math
from collections.abc import Callable

from vetline.artifacts import arrays, packed, pickles, programs, sevenzip, tars, zips
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.tars import leaves
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

Look = Callable[[Inquiry, View], None]

MAX_ARRAYS = 10_000
ABSURD = 1 << 40
"""No array of a file has as many bytes."""


_STORAGE = re.compile(r"(?:^|.*/)data/\d+$")
_OF_PACKAGES = re.compile(r"(?:\A|/)(?:META-INF/MANIFEST\.MF|[\w.-]+\.dist-info/(?:METADATA|WHEEL)|EGG-INFO/PKG-INFO|AndroidManifest\.xml|\w+\.nuspec)\Z")
MAX_NOTES = 10_000
_SKIPPED_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp4", ".wav", ".mp3", ".svg", ".ico", ".ttf", ".woff", ".woff2", ".css")
_LOADABLE = re.compile(rb"\x80[\0-\5]|PK\x03\x04|\x1f\x8b|x[\x01\x5e\x9c\xda]|BZh|\xfd7zXZ|\(?c[A-Za-z_.]+\n[A-Za-z_.]+\n")
"""How a member begins that is not what its name says."""


def zip_file(inquiry: Inquiry, view: View, look: Look, behind_other: bool = False) -> bool:
    """Looks into an archive. False if the file is none after all."""
    if view.name.lower().endswith(".distcp") and (shards := zips.in_a_row(view)):
        inquiry.fact("format", "torch, distributed checkpoint")
        inquiry.fact("members", len(shards))
        for number, (start, end) in enumerate(shards):
            look(inquiry, view.part(start, end, f"item {number}", "item"))
        return True
    archive = zips.read(inquiry, view)
    if archive is None:
        return False
    names = [member.name for member in archive.members]
    kind = _zip_kind(names)
    if any(_OF_PACKAGES.search(name) for name in names):
        inquiry.fact("package", "programs are its purpose")
    if not behind_other:
        inquiry.fact("format", kind)
    storages = {member.name for member in archive.members if _STORAGE.match(member.name) and member.method == zips.STORED} if kind.startswith("torch") else set()
    if storages:
        inquiry.fact("tensors", len(storages))
    else:
        inquiry.fact("members", len(names))
    for member in archive.members:
        if member.name in storages or (member.name.endswith("/") and not member.size_bytes):
            continue
        if member.name.lower().endswith(_SKIPPED_SUFFIXES) and not _LOADABLE.match(zips.head(view, member)):
            continue
        inner = zips.content(inquiry, view, member)
        look(inquiry, inner)
        if kind.lower().startswith("torch") and member.name.endswith("bytecode.pkl"):
            programs.bytecode(inquiry, inner)
    for start, end in archive.loose:
        if behind_other and start == 0:
            continue  # that is the other format, which has been read
        _loose(inquiry, view, start, end, look)
    for start, end in archive.notes[:MAX_NOTES]:
        pickles.search(inquiry, view.part(start, end), 0, look, "in a comment or an extra field", headed=True)
    return True


def _zip_kind(names: list[str]) -> str:
    leaves = {name.rpartition("/")[2] for name in names}
    folders = {part for name in names for part in name.split("/")[:-1]}
    if "data.pkl" in leaves:
        if "constants.pkl" in leaves or "code" in folders:
            return "TorchScript"
        return "torch package" if "extern_modules" in leaves else "torch zip"
    if ".data" in folders and "extern_modules" in leaves:
        return "torch package"
    if "schema.json" in leaves:
        return "skops"
    if {"config.json", "metadata.json"} <= leaves:
        return "Keras"
    if "MAR-INF" in folders:
        return "TorchServe archive"
    if names and all(name.endswith(".npy") for name in names):
        return "npz"
    if "[Content_Types].xml" in names:
        return "office document"
    return "zip"


def _loose(inquiry: Inquiry, view: View, start: int, end: int, look: Look) -> None:
    """Bytes that belong to no member: whatever they are, a loader that looks there reads them."""
    piece = view.part(start, end)
    if not piece.read(0, 4_096).strip(b"\0") and len(piece) <= 4_096:
        return
    part = view.part(start, end, f"bytes from {start:,}")
    trial = inquiry.trial()
    look(trial, part)
    known = trial.facts.get("format") is not None
    inquiry.accept(trial)
    if known:
        inquiry.suspect("polyglot", f"{trial.facts['format']} stands outside the archive's members", view.entry, start)
    elif start == 0 and not _is_program(part):
        inquiry.suspect("polyglot", f"{end - start:,} bytes stand before the archive", view.entry, start)
    else:
        pickles.search(inquiry, view.part(0, end), start, look, "outside the members")


def _is_program(view: View) -> bool:
    """Archives that unpack themselves begin with a program or a script."""
    return view.read(0, 2) in (b"MZ", b"#!") or view.read(0, 4) == b"\x7fELF"


def numpy_file(inquiry: Inquiry, view: View, look: Look) -> None:
    """One .npy, or several in a row. An array of objects is a pickle."""
    inquiry.fact("format", "npy")
    offset = 0
    for number in range(MAX_ARRAYS):
        head = arrays.header(view.part(offset, len(view)))
        if head is None:
            if number == 0:
                _broken_header(inquiry, view)
            break
        offset += head.data_offset
        if number == 0:
            inquiry.fact("shape", " x ".join(map(str, head.shape)) or "one value")
        if head.has_objects:
            inquiry.fact("objects", "pickled")
            part = view.part(offset, len(view))
            if not pickles.examine(inquiry, part, look):
                inquiry.unread("an array of objects whose pickle cannot be read", view.entry, offset)
            return
        size = arrays.item_bytes(head.description)
        if size is None:
            break
        offset += size * math.prod(head.shape)
        if offset > ABSURD:
            inquiry.danger("size", f"the array says that it is {offset:,} bytes long, to exhaust its reader", view.entry)
            return
        if offset > len(view):
            inquiry.unread("the array breaks off", view.entry)
            return
        if view.read(offset, 6) != arrays.MAGIC:
            break
    if offset < len(view):
        pickles.search(inquiry, view, offset, look, "behind the array")


def _broken_header(inquiry: Inquiry, view: View) -> None:
    if arrays.computes(view):
        inquiry.danger("header", "the header of the array is code, which old readers evaluate", view.entry)
    else:
        inquiry.unread("the header of the array is broken", view.entry)


def packed_file(inquiry: Inquiry, view: View, kind: str, look: Look) -> bool:
    """Looks into compressed data. False if it is not compressed after all."""
    found = packed.content(inquiry, view, kind)
    if found is None:
        return False
    inner, end = found
    if not len(inner) and kind.startswith("zlib"):
        return False
    if kind == "gzip" and leaves(name := packed.stated_name(view)):
        inquiry.danger("slip", f"{shown(name)} is unpacked outside the folder that the file is unpacked to", view.entry)
    inner_facts = inquiry.trial()
    look(inner_facts, inner)
    inquiry.accept(inner_facts)
    for name, value in inner_facts.facts.items():
        inquiry.fact(name, value)
    if "format" in inner_facts.facts:
        inquiry.facts["format"] = f"{inner_facts.facts['format']}, {kind}" if not view.depth else inquiry.facts["format"]
    else:
        inquiry.fact("format", f"{kind} data")
    if end < len(view) and view.read(end, 4_096).strip(b"\0"):
        rest = view.part(end, len(view), f"bytes from {end:,}")
        look(inquiry, rest)
    return True


def seven_zip(inquiry: Inquiry, view: View, look: Look) -> bool:
    """Looks into each file of a 7z archive. False if none could be read."""
    names: list[str] = []
    try:
        for name, content in sevenzip.members(inquiry, view):
            if not names:
                inquiry.fact("format", "7z")
            names.append(name)
            if leaves(name):
                inquiry.danger("slip", f"{shown(name)} is unpacked outside the folder that the archive is unpacked to", view.entry)
            look(inquiry, content.part(0, len(content), shown(name), name))
    except sevenzip.Unreadable:
        if names:
            inquiry.unread("the archive is damaged, or packed in a form that is not opened here", view.entry)
    if names:
        inquiry.fact("members", len(names))
    return names != []


def tar_file(inquiry: Inquiry, view: View, look: Look) -> None:
    """Looks into each file of a tar."""
    ended: list[int] = []
    members = list(tars.read(inquiry, view, ended))
    names = {member.name.removeprefix("./") for member in members}
    if {"pickle", "storages", "tensors"} & names and "sys_info" in names:
        inquiry.fact("format", "torch, tar form")
    elif "model_config.yaml" in names:
        inquiry.fact("format", "NeMo")
    else:
        inquiry.fact("format", "tar")
    inquiry.fact("members", len(members))
    links = {member.name.rstrip("/") for member in members if member.kind in (b"1", b"2")}
    for member in members:
        name = shown(member.name)
        parents = member.name.split("/")[:-1]
        if any("/".join(parents[: depth + 1]) in links for depth in range(len(parents))):
            inquiry.danger("link", f"{name} is written through a link of the same archive", view.entry, member.data_offset)
        if not member.is_file or (member.name.lower().endswith(_SKIPPED_SUFFIXES) and not _LOADABLE.match(view.read(member.data_offset, 64))):
            continue
        inner = view.part(member.data_offset, member.data_offset + member.size_bytes, name, member.name)
        look(inquiry, inner)
    for offset in ended:
        start = next((place for place in range(offset, len(view), 1 << 20) if view.read(place, 1 << 20).strip(b"\0")), None)
        if start is not None:
            piece = view.read(start, 1 << 20)
            start += len(piece) - len(piece.lstrip(b"\0"))
            _loose(inquiry, view, start, len(view), look)


AR = b"!<arch>\n"
_AR_HEADER_BYTES = 60


def ar_file(inquiry: Inquiry, view: View, look: Look) -> bool:
    """Looks into an archive of `ar`, as packages of Debian are; of libraries for linkers only what lies in them. Always true."""
    inquiry.fact("format", "ar archive")
    offset = len(AR)
    for _ in range(inquiry.limits.members):
        header = view.read(offset, _AR_HEADER_BYTES)
        if len(header) < _AR_HEADER_BYTES or header[58:] != b"`\n" or not header[48:58].strip().isdigit():
            break
        name, size = header[:16].decode("latin-1").strip(" /"), int(header[48:58])
        start = offset + _AR_HEADER_BYTES
        inner = view.part(start, min(start + size, len(view)), shown(name, 60), name)
        if inner.read(0, 4) != b"\x7fELF" and not name.startswith("/"):
            look(inquiry, inner)
        offset = start + size + size % 2
    if offset < len(view):
        _loose(inquiry, view, offset, len(view), look)
    return True
