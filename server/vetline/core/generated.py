"""Texts that no person wrote: minified and bundled scripts, which are not analysed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.core.text import Source

_LONG_LINE_BYTES = 1000
_CODE_SIGNS = b";{}()"
_MINIFIED_NAME = re.compile(r"[.-]min\.[cm]?js$", re.IGNORECASE)
_BUNDLE = re.compile(rb"webpackBootstrap|\b__webpack_require__\b")
_HEAD_BYTES = 2_000
_SMALLEST_BYTES = 2_000
_LANGUAGES = frozenset({"javascript", "typescript", "tsx"})


def why_not_read(source: Source) -> str | None:
    """Why a text is left out, in a problem's words; None for one that is to be analysed."""
    if source.language not in _LANGUAGES:
        return None
    if source.path is not None and _MINIFIED_NAME.search(source.path):
        return "not analysed: its name says that it is minified"
    return why_not_written(source.text.data)


def why_not_written(data: bytes) -> str | None:
    """As `why_not_read`, by a script's content alone."""
    if len(data) < _SMALLEST_BYTES:
        return None
    if _BUNDLE.search(data, 0, _HEAD_BYTES):
        return "not analysed: a bundle that a tool made"
    crowded = sum(len(line) for line in _long_lines(data) if _is_crowded(line))
    if 2 * crowded > len(data):
        return "not analysed: minified or generated, for most of it stands on very long lines"
    return None


def _long_lines(data: bytes) -> Iterator[bytes]:
    """Looks for a line break where a line that began here would be long, so that it costs little where there are none."""
    start = 0
    while start + _LONG_LINE_BYTES <= len(data):
        last = data.rfind(b"\n", start, start + _LONG_LINE_BYTES)
        if last >= 0:
            start = last + 1
            continue
        end = data.find(b"\n", start)
        yield data[start : end if end >= 0 else len(data)]
        start = end + 1 if end >= 0 else len(data)


def _is_crowded(line: bytes) -> bool:
    """Whether a line is code, not one long text such as a picture in letters."""
    signs = len(line) - len(line.translate(None, _CODE_SIGNS))
    return 50 * signs > len(line)
