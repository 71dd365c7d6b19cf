"""Semgrep's regexes, which are PCRE's, run by the `regex` library where both mean the same."""

from __future__ import annotations

import contextlib
import re
import sys
from functools import cached_property
from typing import Any

import regex

from vetline.core.regex_tree import parsed


class Undecided(Exception):
    """The pattern, or a rule around it, is one whose meaning this matcher does not reproduce exactly; says why."""


class UnusableRegex(Exception):
    """A regex turned out to be none when it was first used."""


def compile_regex(text: str, multiline: bool = False, is_decided: bool = False) -> Any:
    """A PCRE regex as Semgrep would run it. Raises Undecided for constructs that mean something else, or nothing, here; with `is_decided` it
    is known to have none."""
    converted = _HEX.sub(lambda found: f"\\U{int(found.group(1), 16):08x}", text)
    flags = regex.VERSION0 | regex.ASCII | (regex.MULTILINE if multiline else 0)
    if is_decided:
        return LazyRegex(converted, flags)
    if _PCRE_ONLY.search(converted):
        raise Undecided("the regex uses a construct that only PCRE has")
    if _NO_CASE.search(converted) and any(map(_has_case, _BEYOND_ASCII.finditer(converted))):
        raise Undecided("the regex looks for a letter beyond ASCII in either case")
    made = LazyRegex(converted, flags)
    if parsed(converted) is None:  # What Python's own parser accepts, the library does, too.
        try:
            made.compiled  # noqa: B018 - to see whether it can be
        except UnusableRegex as error:
            raise Undecided(f"the regex does not compile: {error}") from None
    return made


def _has_case(found: re.Match[str]) -> bool:
    """Whether the character that is written so has two cases, which PCRE takes for one."""
    written = found.group()
    code = ord(written) if written[0] != "\\" else int(written[2:], 16) if written[1] in "xuU" else int(written[1:], 8)
    return code <= sys.maxunicode and chr(code).lower() != chr(code).upper()


class LazyRegex:
    """A regex that is compiled when it is first used: most files need few of those of a plan."""

    def __init__(self, text: str, flags: int) -> None:
        self.text = text
        self.flags = flags

    @cached_property
    def compiled(self) -> Any:
        try:
            return regex.compile(self.text, self.flags)
        except (regex.error, ValueError, OverflowError) as error:
            raise UnusableRegex(str(error)) from None

    @property
    def is_compiled(self) -> bool:
        return "compiled" in self.__dict__

    def compile(self) -> None:
        """Ahead of its first use; one that cannot be compiled is found out then."""
        with contextlib.suppress(UnusableRegex):
            self.compiled  # noqa: B018

    def match(self, text: str, **options: Any) -> Any:
        return self.compiled.match(text, **options)

    def search(self, text: str, **options: Any) -> Any:
        return self.compiled.search(text, **options)

    def finditer(self, text: str, **options: Any) -> Any:
        return self.compiled.finditer(text, **options)

    def sub(self, replacement: str, text: str, **options: Any) -> Any:
        return self.compiled.sub(replacement, text, **options)


_PCRE_ONLY = re.compile(r"\\[hHRXKGQEN]|\(\?[R0-9&|]|\(\*|\[\[:|\\g|\(\?<?[A-Za-z_]\w*[-+]|\(\?P>|\\[pP]|\\x\{")
_NO_CASE = re.compile(r"\(\?[a-zA-Z]*i")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]|\\(?:x[89A-Fa-f][0-9A-Fa-f]|[23][0-7]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
_HEX = re.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
