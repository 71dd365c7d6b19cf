"""Facts that stand beside tensors, in texts: code among them, which whoever shows or evaluates them may run."""

from __future__ import annotations

from vetline.artifacts import commands
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_CHARACTERS = 1_000_000

_RUNS = re.compile(
    r"<script|<\w+\s[^>]{0,200}\bon(?:error|load|click|mouseover|focus)\s*=|javascript:|__import__\s*\(|\bos\.(?:system|popen)\s*\(|\bsubprocess\.|!!python/(?:object|name|module)|\b(?:eval|exec)\s*\([^()]{0,40}(?:\bcompile|\bopen|decode|decompress|fromhex|urlopen)\s*\(", re.IGNORECASE
)
_EVALUATES = re.compile(r"\b(?:eval|exec)\s*\(\s*[^\s)]")
"""With an argument: prose speaks of eval() too."""


_WRITTEN = re.compile(
    rb"__import__\s*\(\s*['\"]\w|\bos\.(?:system|popen)\s*\(\s*['\"]|\bsubprocess\.(?:Popen|run|call|check_call|check_output)\s*\(|\b(?:eval|exec)\s*\(\s*(?:compile|open|base64|bytes|zlib)\b"
)
"""Calls that no number looks like."""


def within(inquiry: Inquiry, view: View, end: int) -> None:
    """Remarks code and commands before `end` of a model that is numbers and names."""
    if found := _WRITTEN.search(view.data, view.start, view.start + min(len(view), end)):  # type: ignore[call-overload]
        start = found.start() - view.start
        words = f"code stands among its texts, which no model of the kind has: {shown(view.read(start, 80).decode('utf-8', 'replace'), 80)}"
        inquiry.danger("metadata", words, view.entry, start)
    elif view.find(b"|", 0, end) >= 0 and (command := commands.downloaded(view.read(0, MAX_CHARACTERS).decode("utf-8", "replace"))):
        inquiry.danger("metadata", f"a command stands among its texts, which no model of the kind has: {shown(command, 80)}", view.entry)


def examine(inquiry: Inquiry, name: str, value: str, entry: str) -> None:
    """Remarks code in the fact `name`."""
    text = value[:MAX_CHARACTERS]
    if command := commands.downloaded(text):
        inquiry.danger("metadata", f"the metadata {shown(name, 60)} holds a command: {shown(command, 80)}", entry)
    runs = _RUNS.search(text)
    if found := runs or _EVALUATES.search(text):
        level = Level.DANGEROUS if runs else Level.SUSPICIOUS
        inquiry.add(level, "metadata", f"the metadata {shown(name, 60)} holds code ({shown(found[0], 40)}): whoever shows it may run it", entry)
