"""The words and names of a text by its bytes alone, those in strings and comments too."""

from __future__ import annotations

import re

_WORD = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
_DOTTED = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*(?:\.[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)*")


def words_of(data: bytes) -> frozenset[bytes]:
    return frozenset(_WORD.findall(data))


def names_of(data: bytes) -> frozenset[str]:
    """Of `a.b.c` these five: a, b, c, a.b, a.b.c."""
    chains = {name.decode(errors="replace") for name in _DOTTED.findall(data)}
    words = {word for chain in chains for word in chain.split(".")}
    prefixes = {chain[:at] for chain in chains for at, character in enumerate(chain) if character == "."}
    return frozenset(chains | words | prefixes)
