"""`vetline inspect --licences`: every model that the Python files of a project load, with licence, commit, form and verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from vetline import __version__, wiring
from vetline.artifacts import references
from vetline.artifacts.paths import HERE
from vetline.artifacts.verdict import Level
from vetline.cli.formats import Write
from vetline.cli.json_format import problem_json
from vetline.cli.text_format import visible
from vetline.core.finding import Problem
from vetline.core.text import decode_disk
from vetline.settings import Settings


@dataclass(frozen=True, slots=True)
class Row:
    """One reference. What is not on this machine has a `state` that says so, and no more."""

    model: str
    path: str
    line: int
    loader: str
    revision: str
    commit: str
    weights: str
    licence: str
    verdict: str
    denied: bool


def rows(settings: Settings, paths: Sequence[str], root: str | None, problems: list[Problem]) -> Iterator[Row]:
    """The references of all Python files below `paths`, in their order."""
    models = wiring.local_models(settings, root)
    try:
        for file in wiring.find_python_files(settings, paths, root, problems):
            try:
                with open(file.path, "rb") as opened:
                    text, _ = decode_disk(opened.read(settings.max_file_bytes))
            except OSError as error:
                problems.append(Problem(f"the file cannot be read: {error.strerror or error}", file.path))
                continue
            for reference in references.find(text) if text is not None else ():
                name = reference.name
                if name is None:
                    continue
                model = models.look(file.project_path, name)
                verdict = "not on this machine"
                if model is not None:
                    failed = any(one.failure for one in model.files)
                    verdict = Level(max((one.level for one in model.files), default=0)).words + (", not all read" if failed else "")
                yield Row(
                    model=name.value.replace(HERE, "."),
                    path=file.project_path,
                    line=text.lines.line_of(reference.call.start) + 1,
                    loader=reference.loader,
                    revision=name.revision or "",
                    commit=model.commit if model else "",
                    weights=model.weights.partition(" (")[0].partition(",")[0] if model else "",
                    licence=model.licence if model else "",
                    verdict=verdict,
                    denied=bool(model and model.complaint and model.complaint[0]),
                )
    finally:
        models.close()


def write_text(write: Write, found: Sequence[Row]) -> None:
    """A table: one line for each reference."""
    heads = ("model", "licence", "commit", "revision", "weights", "verdict", "where")
    cells = [
        (one.model, one.licence or "?", one.commit[:12] or "-", one.revision[:12] or "-", one.weights or "-", one.verdict, f"{one.path}:{one.line}")
        for one in found
    ]
    table = [heads, *(tuple(visible(cell) for cell in row) for row in cells)]
    widths = [max(len(row[column]) for row in table) for column in range(len(heads))]
    for row in table:
        write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def write_json(write: Write, found: Sequence[Row], problems: Sequence[Problem]) -> None:
    content = {"version": __version__, "models": [asdict(one) for one in found], "problems": [problem_json(problem) for problem in problems]}
    write(json.dumps(content, indent=1) + "\n")
