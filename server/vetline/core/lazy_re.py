"""`re`, but for regexes that are compiled when they are first used: a session needs few of those that modules hold, and to compile all of them was
a quarter of a second of every start."""

from __future__ import annotations

import re
from functools import cached_property
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    Match,
    Pattern,
    error,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "Match", "Pattern", "compile", "error", "escape", "findall", "finditer",
    "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """What is wrong with the regex shows when it is used."""
    return cast("Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._given = (pattern, flags)

    @cached_property
    def _made(self) -> Any:
        return re.compile(*self._given)

    def __getattr__(self, name: str) -> Any:
        """Only what is asked for the first time comes here."""
        value = getattr(self._made, name)
        setattr(self, name, value)
        return value
