"""Published advisories at the calls that they are about, by the versions that a project runs with."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from vetline.artifacts.references import Reference
from vetline.core.advisory import Advisory
from vetline.core.ports import Pinned

VersionsOf = Callable[[str], "Pinned | None"]


@dataclass(frozen=True, slots=True)
class Concern:
    """What is known of one package's version at one call. `version` and `where` are shown."""

    package: str
    version: str
    where: str
    advisories: tuple[Advisory, ...]

    @property
    def fixed(self) -> str:
        """The version that ends all of them."""
        return max((advisory.fixed for advisory in self.advisories), key=Version)


def parse(text: str) -> tuple[Advisory, ...]:
    """The table as `advisories.yaml` states it. Raises for a broken one, which is a defect of ours."""
    rows = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tuple(
        Advisory(
            id=row["id"],
            package=row["package"],
            affected=tuple(row["affected"]) if isinstance(row["affected"], list) else (row["affected"],),
            fixed=row["fixed"],
            loaders=tuple(row["loaders"].split()),
            says=row["says"],
            source=row["source"],
            guarded=row.get("guarded", ""),
            suffixes=tuple(row.get("suffixes", "").split()),
            remark=row.get("remark", ""),
        )
        for row in rows
    )


def concerns(table: Sequence[Advisory], reference: Reference, versions_of: VersionsOf) -> Iterator[Concern]:
    """What is published of the versions that would run a call; each package once."""
    by_package: dict[str, list[Advisory]] = {}
    for advisory in table:
        if is_about(advisory, reference):
            by_package.setdefault(advisory.package, []).append(advisory)
    for package, advisories in by_package.items():
        pinned = versions_of(package)
        if pinned is None:
            continue
        hit = {version: [one for one in advisories if affects(one, version) and _counts(one, reference, version)] for version in pinned.versions}
        version = max(hit, key=lambda version: len(hit[version]))
        if hit[version]:
            yield Concern(package, version, pinned.where, tuple(hit[version]))


def settled(table: Sequence[Advisory], reference: Reference, versions_of: VersionsOf) -> frozenset[str]:
    """The kinds of remarks that come to nothing with the versions that the project runs with: the holes are closed in them."""
    kinds: dict[str, bool] = {}
    for advisory in table:
        if advisory.remark and is_about(advisory, reference):
            pinned = versions_of(advisory.package)
            is_closed = pinned is not None and not any(affects(advisory, version) for version in pinned.versions)
            kinds[advisory.remark] = kinds.get(advisory.remark, True) and is_closed
    return frozenset(kind for kind, is_closed in kinds.items() if is_closed)


def is_about(advisory: Advisory, reference: Reference) -> bool:
    """Whether a call is one of those that an advisory speaks of."""
    if advisory.guarded and not reference.takes_no_code:
        return False  # whoever lets code in is told that by a rule
    if advisory.guarded == "by default" and reference.says_so:
        return False
    if advisory.suffixes and reference.name is not None and not reference.name.value.lower().endswith(advisory.suffixes):
        return False
    return any(fnmatch.fnmatchcase(reference.loader, pattern) for pattern in advisory.loaders)


def _counts(advisory: Advisory, reference: Reference, version: str) -> bool:
    """False where a call counts on a default that this version has not: then code is let in, which a rule tells."""
    since = reference.method.default_since
    if advisory.guarded != "counted on" or reference.says_so or not since:
        return True
    return Requirement(since).specifier.contains(version, prereleases=True)


def affects(advisory: Advisory, version: str) -> bool:
    try:
        found = Version(version)
    except InvalidVersion:
        return False
    return any(SpecifierSet(affected).contains(found, prereleases=True) for affected in advisory.affected)
