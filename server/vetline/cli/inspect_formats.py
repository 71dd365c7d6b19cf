"""How inspections are written: text for people, JSON and SARIF for machines. The findings of JSON are those of a scan."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from vetline import __version__
from vetline.artifacts.summary import summary
from vetline.artifacts.verdict import Inspection, Level
from vetline.cli.formats import Tally, Write
from vetline.cli.json_format import finding_json, problem_json
from vetline.cli.located import FileResult
from vetline.cli.sarif_format import SarifFormat
from vetline.cli.text_format import visible
from vetline.core.catalog import Catalog
from vetline.core.finding import Problem


@dataclass(frozen=True, slots=True)
class Inspected:
    """One file that was inspected, and its findings as they are written. `sha256` is "" where nobody asked for it."""

    path: str
    inspection: Inspection
    sha256: str
    result: FileResult


class InspectFormat(Protocol):
    def begin(self) -> None: ...

    def add(self, found: Inspected) -> None: ...

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None: ...


class TextInspections:
    """A line for each file, and one below it for each thing found."""

    def __init__(self, write: Write, quiet: bool) -> None:
        self._write = write
        self._quiet = quiet
        self._verdicts: Counter[Level] = Counter()

    def begin(self) -> None:
        pass

    def add(self, found: Inspected) -> None:
        inspection = found.inspection
        self._verdicts[inspection.verdict] += 1
        if self._quiet and inspection.verdict is Level.NOTHING_FOUND:
            return
        self._write(f"{visible(found.path)}: {inspection.verdict.words} ({summary(inspection)})\n")
        if found.sha256:
            self._write(f"    sha256 {found.sha256}\n")
        for located in found.result.findings:
            self._write(f"    {located.finding.severity.label}: {visible(located.finding.message)}\n")

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        counts = ", ".join(f"{self._verdicts[level]:,} {level.words}" for level in reversed(Level))
        files = "1 file" if tally.files == 1 else f"{tally.files:,} files"
        self._write(f"{files} inspected: {counts}; {tally.seconds:.2f} s\n")
        if problems:
            self._write(f"{len(problems):,} could not be inspected\n" if tally.failed else f"{len(problems):,} problems\n")


class JsonInspections:
    def __init__(self, write: Write, quiet: bool) -> None:
        self._write = write
        self._quiet = quiet
        self._artifacts: list[dict[str, object]] = []
        self._separator = "\n"

    def begin(self) -> None:
        self._write(f'{{"version": {json.dumps(__version__)},\n"findings": [')

    def add(self, found: Inspected) -> None:
        for located in found.result.findings:
            self._write(self._separator + json.dumps({**finding_json(located), "kind": located.finding.tags[0]}))
            self._separator = ",\n"
        inspection = found.inspection
        if self._quiet and inspection.verdict is Level.NOTHING_FOUND:
            return
        row: dict[str, object] = {
            "path": found.path,
            "format": inspection.format,
            "verdict": inspection.verdict.words,
            "size": inspection.size_bytes,
            "facts": dict(inspection.facts),
        }
        if found.sha256:
            row["sha256"] = found.sha256
        self._artifacts.append(row)

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        closing = {
            "artifacts": self._artifacts,
            "problems": [problem_json(problem) for problem in problems],
            "summary": {key: value for key, value in tally.as_json().items() if key not in ("lines", "fixed", "baselined")},
        }
        self._write("],\n" + json.dumps(closing)[1:] + "\n")


class SarifInspections:
    def __init__(self, write: Write, catalog: Catalog, working_folder: str) -> None:
        self._inner = SarifFormat(write, catalog, working_folder)

    def begin(self) -> None:
        self._inner.begin()

    def add(self, found: Inspected) -> None:
        self._inner.add(found.result)

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        self._inner.end(tally, problems)
