"""A published advisory about a library that loads models: which versions, at which calls, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advisory:
    """`affected` are PEP 440 specifier sets, any of which may hold; `fixed` is the version that ends it.

    It is told at calls of `loaders`, patterns over dotted names, and, with `guarded`, only where the call counts on the loader to
    refuse code; with `suffixes`, only for files so named. `remark` is the kind of what an inspection remarks of a file that makes
    use of the hole. `says` is a few words.
    """

    id: str
    package: str
    affected: tuple[str, ...]
    fixed: str
    loaders: tuple[str, ...]
    says: str
    source: str
    guarded: bool = False
    suffixes: tuple[str, ...] = ()
    remark: str = ""
