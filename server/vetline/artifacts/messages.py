"""MessagePack, in which Flax and others keep parameters: texts within that are code, which no parameter is."""

from __future__ import annotations

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_MAPS = frozenset((*range(0x81, 0x90), 0xDE, 0xDF))
_REBUILT = re.compile(rb"[\xaa\xad]__reduce(?:_ex)?__")
_CODE = re.compile(
    rb"(?:[\xa0-\xbf]|\xd9.|\xda..)(__import__\s*\(\s*['\"][\w.]+['\"]\s*\)\s*\.[^\x00-\x1f]{0,80}|(?:os\.(?:system|popen)|subprocess\.\w+|exec|eval)\s*\(\s*[\['\"_a-z][^\x00-\x1f]{0,80})", re.DOTALL
)


def examine(inquiry: Inquiry, view: View) -> None:
    """Looks into a table of MessagePack, told by its name and its first byte, for the format has no other mark."""
    if not view.name.lower().endswith((".msgpack", ".mpk", ".msgpck")) or view.read(0, 1)[:1] not in {bytes([one]) for one in _MAPS}:
        return
    inquiry.fact("format", "MessagePack")
    head = view.read(0, inquiry.limits.text_bytes)
    if found := _REBUILT.search(head):
        inquiry.danger("expression", f"an entry is named {shown(found[0][1:].decode(), 20)}, by which objects are rebuilt with a call", view.entry, found.start())
    if found := _CODE.search(head):
        inquiry.danger("expression", f"a value is code, which runs where values are evaluated: {shown(found[1].decode('utf-8', 'replace'), 80)}", view.entry, found.start())
