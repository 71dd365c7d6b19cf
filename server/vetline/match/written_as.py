"""What a program's text says where Semgrep was given a sign in its place (`excerpts.Excerpting.followed`)."""

from __future__ import annotations

import re

from vetline.core.finding import Related

_LONGEST_SHOWN = 60
_MEMBER = re.compile(rb"(?:this|self)\b(?:\.#?\w+)?")


def as_written(step: Related, data: bytes, read: bytes) -> Related:
    """A step of a flow with the words of the text. `read`: what Semgrep was given, with the same offsets."""
    start, end = step.span.start, step.span.end
    is_bracketed = read[start - 1 : start] == b"(" != data[start - 1 : start]  # what stands in several lines
    start -= is_bracketed
    while read[end : end + 1] in (b" ", b"\n", b"\r"):
        end += 1
    end += is_bracketed
    member = _MEMBER.match(data, start)
    text = b" ".join((member.group() if member is not None and member.end() >= end else data[start:end]).split()).decode("utf-8", "replace")
    shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return Related(f"{step.message.partition(': ')[0]}: {shown}", step.span, step.path) if ": " in step.message else step
