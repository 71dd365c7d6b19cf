"""The report on one model file, as Markdown: what `vetline inspect` says of it, for an editor to open."""

from __future__ import annotations

from vetline.artifacts.summary import summary
from vetline.artifacts.verdict import Inspection, Remark, shown

_REMARKS_BEGIN = 11
"""The line, from 0, of the first remark. What stands above it has always as many lines."""


def markdown(path: str, inspection: Inspection, sha256: str) -> str:
    """`path` as a person knows the file."""
    name = path.rpartition("/")[2]
    head = [
        f"# {plain(name)}: {inspection.verdict.words}",
        "",
        f"- file: {code(path)}",
        f"- what it is: {plain(summary(inspection))}",
        f"- sha256: {code(sha256) if sha256 else 'not computed, for the file is large: ' + code('vetline inspect --hash')}",
        "",
        "The file was read as its loader reads it, and not loaded. What it uses was compared with a list of what models need.",
        "",
        "## What was found" if inspection.remarks else "## Nothing was found",
        "",
        "",
    ]
    return "\n".join([*head, *(f"- {_line(remark)}" for remark in inspection.remarks), ""])


def line_of(number: int) -> int:
    """The line, from 0, of the remark with this number."""
    return _REMARKS_BEGIN + number


def _line(remark: Remark) -> str:
    place = ", ".join(part for part in (code(remark.entry) if remark.entry else "", f"byte {remark.offset:,}" if remark.offset is not None else "") if part)
    word = "not read" if remark.unread else remark.level.words
    return f"**{word}**{f' ({place})' if place else ''}: {plain(remark.message)}"


def code(text: str) -> str:
    """Text out of a file as code."""
    return "`" + shown(text, 200).replace("`", "'") + "`"


def plain(text: str, limit: int = 300) -> str:
    """Text out of a file, so that Markdown makes nothing of it."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]()<>#|!" else character for character in shown(text, limit))
