"""The models that the programs of a project load, with what is known of each: for `vetline inspect --licences`."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetline import engine
from vetline.artifacts.paths import HERE
from vetline.artifacts.verdict import Level
from vetline.cli.in_notebook import InCells
from vetline.cli.located import FileResult, InText, Layout, Located, locate
from vetline.core.finding import Problem
from vetline.core.ipynb import MAX_FILE_BYTES
from vetline.core.languages import NOTEBOOK
from vetline.core.notebook import open_notebook
from vetline.core.ports import LoadedModel, ModelName
from vetline.core.text import Source, decode_disk
from vetline.wiring import Workbench


@dataclass(frozen=True, slots=True)
class Row:
    """One call that loads a model. `model` is None for what is not on this machine."""

    name: ModelName
    loader: str
    path: str
    line: int
    model: LoadedModel | None

    @property
    def title(self) -> str:
        """What the call names, as a person knows it: a file beside the program by its path in the project."""
        if not self.name.value.startswith(HERE):
            return self.name.value
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), self.name.value.removeprefix(HERE).lstrip("/")))

    @property
    def commit(self) -> str:
        return self.model.commit if self.model else ""

    @property
    def licence(self) -> str:
        return self.model.licence if self.model else ""

    @property
    def weights(self) -> str:
        """The form of the weights in a word or two."""
        if self.model is None:
            return ""
        if self.model.weights:
            return self.model.weights.partition(" (")[0].partition(",")[0]
        return self.model.files[0].form if len(self.model.files) == 1 else ""

    @property
    def verdict(self) -> str:
        if self.model is None:
            return "not on this machine"
        failed = any(one.failure for one in self.model.files)
        return Level(max((one.level for one in self.model.files), default=0)).words + (", not all read" if failed else "")

    @property
    def denied(self) -> bool:
        return bool(self.model and self.model.complaint and self.model.complaint[0])


@dataclass(frozen=True, slots=True)
class Listed:
    """The calls of one program, and what is found at them."""

    rows: tuple[Row, ...]
    result: FileResult


def listed(bench: Workbench, paths: Sequence[str], problems: list[Problem]) -> Iterator[Listed]:
    """The programs below `paths` that load models, in their order; `problems` takes what could not be read."""
    models = bench.ports.models
    assert models is not None
    try:
        for file in bench.find_files(paths, problems):
            program = _program(bench, file.path, file.project_path, file.language, problems)
            if program is None:
                continue
            source, layout = program
            rows = tuple(
                Row(one.name, one.loader, file.project_path, layout.places(one.call)[0].line, models.look(file.project_path, one.name))
                for one in engine.model_references(source, bench.ports)
                if one.name is not None
            )
            if rows:
                found = locate(layout, engine.models(bench.plan, source, bench.ports).findings, shown(file.path), file.project_path)
                yield Listed(rows, FileResult(shown(file.path), tuple(found)))
    finally:
        models.close()


def shown(path: str) -> str:
    """A path as it is written: relative to the working folder if it stands there."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative.replace(os.sep, "/")


def findings(lists: Sequence[Listed]) -> Iterator[Located]:
    for one in lists:
        yield from one.result.findings


def _program(bench: Workbench, path: str, project_path: str, language: str, problems: list[Problem]) -> tuple[Source, Layout] | None:
    """The program that a file is, and where its spans stand; None if it loads no models."""
    if language not in ("python", NOTEBOOK):
        return None
    try:
        with open(path, "rb") as opened:
            raw = opened.read(MAX_FILE_BYTES if language == NOTEBOOK else bench.settings.max_file_bytes)
    except OSError as error:
        problems.append(Problem(f"the file cannot be read: {error.strerror or error}", path))
        return None
    text, _ = decode_disk(raw)
    if text is None:
        return None
    uri, in_tests = "file://" + path, bench.in_tests(project_path)
    if language != NOTEBOOK:
        return Source(uri, project_path, language, text, in_tests), InText(text)
    notebook, _ = open_notebook(text)
    return None if notebook is None else (notebook.source(uri, project_path, in_tests), InCells(notebook))
