"""The words that a text must hold for a pattern to match there; what makes most rules cost nothing on most text.

They are identifiers, keywords and signs; `.name` for an attribute, `name=` for the keyword of an argument. Which a pattern has is for its
language to say.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BETWEEN = rb"(?:[\s\\]|(?:#|//)[^\n]*\n|/\*(?s:.*?)\*/)*"


@lru_cache(8192)
def plain(word: bytes) -> bytes:
    """The identifier in a required word; nothing for a sign."""
    return word.strip(b".=") if word.strip(b".=").isalnum() or b"_" in word or max(word) >= 0x80 else b""


def occurs(word: bytes, data: bytes) -> bool:
    """Whether a required word that is more than an identifier occurs in a text that holds its identifier."""
    if word in data:
        return True
    name = plain(word)
    if not name:
        return word == b"!=" and b"<>" in data  # Python 2's other way to write it
    return _spaced(word, name).search(data) is not None


@lru_cache(4096)
def _spaced(word: bytes, name: bytes) -> re.Pattern[bytes]:
    """An attribute or a keyword with space or comments in it."""
    name = re.escape(name)
    return re.compile(rb"\." + _BETWEEN + name if word[:1] == b"." else name + _BETWEEN + rb"=(?!=)")
