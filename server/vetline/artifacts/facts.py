"""Facts that stand beside tensors, in texts: code among them, which whoever shows or evaluates them may run."""

from __future__ import annotations

import re

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown

MAX_CHARACTERS = 1_000_000

_RUNS = re.compile(
    r"<script|<\w+\s[^>]{0,200}\bon(?:error|load|click|mouseover|focus)\s*=|javascript:|__import__\s*\(|\bos\.(?:system|popen)\s*\(|\bsubprocess\.|\b(?:eval|exec)\s*\([^()]{0,40}(?:\bcompile|\bopen|decode|decompress|fromhex|urlopen)\s*\(", re.IGNORECASE
)
_EVALUATES = re.compile(r"\b(?:eval|exec)\s*\(\s*[^\s)]")
"""With an argument: prose speaks of eval() too."""


def examine(inquiry: Inquiry, name: str, value: str, entry: str) -> None:
    """Remarks code in the fact `name`."""
    text = value[:MAX_CHARACTERS]
    found = _RUNS.search(text) or _EVALUATES.search(text)
    if found:
        level = Level.DANGEROUS if found.re is _RUNS else Level.SUSPICIOUS
        inquiry.add(level, "metadata", f"the metadata {shown(name, 60)} holds code ({shown(found[0], 40)}): whoever shows it may run it", entry)
