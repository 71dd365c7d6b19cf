"""Texts that no person wrote: minified and bundled scripts, which are not analysed."""

from __future__ import annotations

import re

from vetline.core.text import Source

_LONG_LINE = re.compile(rb"[^\n]{1000,}")
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
    crowded = sum(len(line) for found in _LONG_LINE.finditer(data) if _is_crowded(line := found.group()))
    if 2 * crowded > len(data):
        return "not analysed: minified or generated, for most of it stands on very long lines"
    return None


def _is_crowded(line: bytes) -> bool:
    """Whether a line is code, not one long text such as a picture in letters."""
    signs = len(line) - len(line.translate(None, _CODE_SIGNS))
    return 50 * signs > len(line)
