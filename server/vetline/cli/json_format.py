"""JSON, the form that scripts read; a contract (DESIGN.md, section 7). Findings are written as they come."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from vetline import __version__
from vetline.cli.formats import Tally, Write
from vetline.cli.located import CellPlace, FileResult, Located, LocatedFix, LocatedRelated, Place
from vetline.core.finding import Problem


class JsonFormat:
    def __init__(self, write: Write) -> None:
        self._write = write
        self._separator = "\n"

    def begin(self) -> None:
        self._write(f'{{"version": {json.dumps(__version__)},\n"findings": [')

    def add(self, result: FileResult) -> None:
        for located in result.findings:
            self._write(self._separator + json.dumps(finding_json(located)))
            self._separator = ",\n"

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        closing = {"problems": [problem_json(problem) for problem in problems], "summary": tally.as_json()}
        self._write("],\n" + json.dumps(closing)[1:] + "\n")


def finding_json(located: Located) -> dict[str, Any]:
    finding = located.finding
    return {
        "rule": finding.rule,
        "message": finding.message,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "category": finding.category,
        "cwe": list(finding.cwe),
        "path": located.path,
        "start": _place(located.start),
        "end": _place(located.end),
        **({"cell": _cell(located.cell)} if located.cell is not None else {}),
        "fixes": [_fix(fix) for fix in located.fixes],
        "related": [_related(related) for related in located.related],
        "fingerprint": located.fingerprint,
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    return {"message": problem.message, "path": problem.path, "line": problem.line, "column": problem.column}


def _cell(cell: CellPlace) -> Mapping[str, Any]:
    return {"number": cell.number, "id": cell.identity, "output": cell.is_output, "start": _place(cell.start), "end": _place(cell.end)}


def _fix(fix: LocatedFix) -> Mapping[str, Any]:
    edits = [{"start": _place(edit.start), "end": _place(edit.end), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _related(related: LocatedRelated) -> Mapping[str, Any]:
    return {
        "message": related.message,
        "path": related.path,
        "start": _place(related.start) if related.start else None,
        "end": _place(related.end) if related.end else None,
    }


def _place(place: Place) -> Mapping[str, int]:
    return {"line": place.line, "column": place.column, "offset": place.offset}
