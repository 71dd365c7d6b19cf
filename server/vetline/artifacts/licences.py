"""What the licence of a model is called, what it forbids, and what a project's policy makes of it."""

from __future__ import annotations

import enum
import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass

import yaml
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

OTHER = frozenset(("other", "unknown", "custom", "proprietary", "none", ""))


class Kind(enum.Enum):
    OPEN = "open"
    TERMS = "terms"
    NON_COMMERCIAL = "non-commercial"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as a card states it. `spdx` is its SPDX expression, "" where there is none. `forbids` is one line, or ""."""

    stated: str
    kind: Kind
    spdx: str = ""
    forbids: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """Patterns over ids, names and SPDX expressions. What `allow` names is never told; what `deny` names is an error.

    `unknown` says what becomes of licences that are not known: "hint", "allow" or "deny".
    """

    allow: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    unknown: str = "hint"


@dataclass(frozen=True, slots=True)
class _Row:
    ids: tuple[str, ...]
    kind: Kind
    forbids: str
    source: str
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The licences that are known, most specific first."""

    rows: tuple[_Row, ...]

    def find(self, stated: str) -> Licence:
        """The licence of a card's words; total."""
        choices = stated.split(" OR ")
        if len(choices) > 1:  # whoever has the choice takes the freest
            best = min((self.find(one) for one in choices), key=lambda one: _FREEST.index(one.kind))
            return Licence(stated, best.kind, _spdx(stated), best.forbids, best.source)
        name = stated.strip().lower().replace(" ", "-").replace("_", "-")
        spdx = _spdx(name)
        for row in self.rows:
            if any(fnmatch.fnmatchcase(name, pattern) for pattern in row.ids):
                return Licence(stated, row.kind, spdx, row.forbids, row.source)
        if spdx:
            kind = Kind.NON_COMMERCIAL if "-NC-" in spdx or "Noncommercial" in spdx or "NonCommercial" in spdx else Kind.OPEN
            return Licence(stated, kind, spdx, "", f"https://spdx.org/licenses/{spdx}.html" if " " not in spdx else "https://spdx.org/licenses/")
        return self._by_title(stated) or Licence(stated, Kind.UNKNOWN)

    def _by_title(self, text: str) -> Licence | None:
        """The licence whose title stands first in the head of a LICENSE file; of those that begin there, the longest."""
        words = " ".join(text.lower().replace('"', "").split())
        found = [(place, -len(title), name) for row in self.rows for title, name in row.titles if (place := words.find(title)) >= 0]
        return self.find(min(found)[2]) if found else None


def parse(text: str) -> Table:
    """The table as `licences.yaml` states it. Exact names come before patterns."""
    rows = [
        _Row(tuple(row["ids"].split()), Kind(row["kind"]), row["forbids"], row["source"], tuple(row.get("titles", {}).items()))
        for row in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    ]
    exact = [_Row(tuple(one for one in row.ids if "*" not in one), row.kind, row.forbids, row.source) for row in rows]
    return Table((*exact, *rows))


def complaint(licence: Licence, policy: Policy) -> tuple[bool, str] | None:
    """(whether it is forbidden, what to say) of a licence; None if there is nothing to say."""
    if _named(licence, policy.allow):
        return None
    if _named(licence, policy.deny):
        return True, f"its licence, {licence.spdx or licence.stated or 'none'}, is one that this project denies{_limits(licence)}"
    if licence.kind is Kind.NON_COMMERCIAL:
        return False, f"its licence, {licence.spdx or licence.stated}, is not for commercial use{_limits(licence)}"
    if licence.kind is Kind.UNKNOWN and policy.unknown != "allow":
        words = f"its licence, {licence.stated}, is not a known one" if licence.stated.strip().lower() not in OTHER else "its card names no licence"
        return policy.unknown == "deny", f"{words}: ask before you ship it"
    return None


_FREEST = (Kind.OPEN, Kind.TERMS, Kind.NON_COMMERCIAL, Kind.UNKNOWN)


def _limits(licence: Licence) -> str:
    return f": it forbids {licence.forbids}" if licence.forbids else ""


def _named(licence: Licence, patterns: Sequence[str]) -> bool:
    names = (licence.stated.lower(), licence.spdx.lower(), licence.kind.value)
    return any(fnmatch.fnmatchcase(name, pattern.lower()) for pattern in patterns for name in names if name)


def _spdx(name: str) -> str:
    try:
        return str(canonicalize_license_expression(_SPELLINGS.get(name, name)))
    except (InvalidLicenseExpression, ValueError, RecursionError):
        return ""


_SPELLINGS = {
    "gpl": "GPL-2.0-or-later", "gpl-2.0": "GPL-2.0-only", "gpl-3.0": "GPL-3.0-only", "agpl-3.0": "AGPL-3.0-only", "lgpl": "LGPL-2.1-or-later",
    "lgpl-2.1": "LGPL-2.1-only", "lgpl-3.0": "LGPL-3.0-only", "apache": "Apache-2.0", "apache2": "Apache-2.0", "apache-license-2.0": "Apache-2.0",
    "mit-license": "MIT", "bsd": "BSD-3-Clause", "pddl": "PDDL-1.0", "odbl": "ODbL-1.0", "odc-by": "ODC-By-1.0", "cc0": "CC0-1.0",
}
