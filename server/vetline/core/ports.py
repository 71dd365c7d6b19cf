"""What the pure core needs from the world, as protocols. `host` implements them; tests pass plain values."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any, Protocol

from vetline.core.finding import Finding, Problem
from vetline.core.text import Source


class Packages(Protocol):
    """What the project around a file pins."""

    def satisfies(self, path: str | None, requirement: str) -> bool:
        """True when the pins or locks that govern `path` only allow versions that meet the PEP 508 `requirement`."""
        ...


class DeepScanner(Protocol):
    """The deep tier's way to Semgrep. The instant tier alone passes a scanner that finds nothing."""

    def scan(self, rules: tuple[Any, ...], source: Source) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
        """Findings of `rules` in the source's text. Blocks; never raises for a dead or slow child."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """`memory` is a bounded mapping that engine and matcher keep results in; it may forget anything at any time.

    `today` is an ISO date for suppressions that expire; None means that none has expired.
    """

    memory: MutableMapping[Any, Any]
    packages: Packages
    today: str | None = None
