"""How the list of a project's models is written: a table for people, JSON and SARIF for machines. `model_bom` writes CycloneDX."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from vetline import __version__
from vetline.cli.formats import Tally, Write
from vetline.cli.json_format import finding_json, problem_json
from vetline.cli.model_list import Listed, Row, findings
from vetline.cli.sarif_format import SarifFormat
from vetline.cli.text_format import visible
from vetline.core.catalog import Catalog
from vetline.core.finding import Problem

HEADS = ("model", "licence", "commit", "revision", "weights", "verdict", "where")


def write_text(write: Write, lists: Sequence[Listed]) -> None:
    """A table: one line for each call, and below it what is said of licences."""
    rows = [row for one in lists for row in one.rows]
    cells = [_cells(row) for row in rows]
    table = [HEADS, *(tuple(visible(cell) for cell in row) for row in cells)]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEADS))]
    for row in table:
        write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")
    for words in dict.fromkeys(f"{row.title}: {row.model.complaint[1]}" for row in rows if row.model and row.model.complaint):
        write(visible(words) + "\n")


def write_json(write: Write, lists: Sequence[Listed], problems: Sequence[Problem]) -> None:
    content = {
        "version": __version__,
        "models": [_json(row) for one in lists for row in one.rows],
        "findings": [finding_json(located) for located in findings(lists)],
        "problems": [problem_json(problem) for problem in problems],
    }
    write(json.dumps(content, indent=1) + "\n")


def write_sarif(write: Write, lists: Sequence[Listed], problems: Sequence[Problem], catalog: Catalog, working_folder: str) -> None:
    """What is found at the calls."""
    form, tally = SarifFormat(write, catalog, working_folder), Tally(failed=bool(problems), problems=len(problems))
    form.begin()
    for one in lists:
        tally.add(one.result)
        form.add(one.result)
    form.end(tally, problems)


def _cells(row: Row) -> tuple[str, ...]:
    revision = row.name.revision or "-"
    return (row.title, row.licence or "?", row.commit[:12] or "-", revision[:12], row.weights or "-", row.verdict, f"{row.path}:{row.line}")


def _json(row: Row) -> dict[str, Any]:
    model = row.model
    return {
        "model": row.title,
        "kind": row.name.kind,
        "path": row.path,
        "line": row.line,
        "loader": row.loader,
        "revision": row.name.revision or "",
        "commit": row.commit,
        "weights": row.weights,
        "licence": row.licence,
        "denied": row.denied,
        "complaint": model.complaint[1] if model and model.complaint else "",
        "sources": list(model.sources) if model else [],
        "verdict": row.verdict,
        "files": [{"path": file.path, "form": file.form, "sha256": file.sha256} for file in model.files] if model else [],
    }
