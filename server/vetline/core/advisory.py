"""A published advisory about a library that loads models: which versions, at which calls, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advisory:
    """`affected` are PEP 440 specifier sets, any of which may hold; `fixed` is the version that ends it.

    It is told at calls of `loaders`, patterns over dotted names. `guarded`: "counted on": only where the call counts on the loader
    to refuse code; "by default": only where it leaves that to a default; with `suffixes`, only for files so named. `remark` is the kind of what an inspection remarks of a file that makes
    use of the hole. `says` is a few words.
    """

    id: str
    package: str
    affected: tuple[str, ...]
    fixed: str
    loaders: tuple[str, ...]
    says: str
    source: str
    guarded: str = ""
    suffixes: tuple[str, ...] = ()
    remark: str = ""
