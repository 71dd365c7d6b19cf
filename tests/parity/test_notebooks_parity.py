"""Programs in cells equal what Semgrep finds in their joined text: fixtures cut into cells, and notebooks that nobody here wrote."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from tests.notebooks.registry import download
from tests.parity import oracle
from tests.parity.test_bundled import RULES, disagreements
from tests.rules.fixtures import fixture_of
from vetline.core.cells import Program
from vetline.core.notebook import open_notebook
from vetline.core.text import decode_disk
from vetline.match.python.cells import CELLS

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")
MAGICS = ("!pip install tool\n", "%matplotlib inline\n", "%%time\n", "out = !ls {name}\n")


def is_python(cell: bytes) -> bool:
    try:
        ast.parse(cell)
    except (SyntaxError, ValueError):
        return False
    return True


def programs(folder: Path, named: list[tuple[str, Program]]) -> list[Path]:
    paths = []
    for number, (name, program) in enumerate(named):
        if all(is_python(program.python.data[slice(*span)]) for at in range(len(program)) if (span := _ends(program, at))):
            paths.append(folder / f"{number}_{name}.py")
            paths[-1].write_bytes(program.python.data)
    return paths


def _ends(program: Program, cell: int) -> tuple[int, int]:
    span = program.span(cell)
    return span.start, span.end


def test_fixtures_in_cells(tmp_path: Path) -> None:
    named = []
    for number, rule in enumerate(RULES):
        cells = re.split(r"\n\n+(?=\S)", fixture_of(rule).read_text())
        made = [MAGICS[(number + at) % len(MAGICS)] + cell if at % 3 else cell for at, cell in enumerate(cells)]
        named.append((rule.stem, Program.of([cell.encode() for cell in made])))
    paths = programs(tmp_path, named)
    assert len(paths) > len(RULES) * 0.8
    told, matches = disagreements(paths, CELLS)
    assert told == []
    assert matches > len(paths)


def test_notebooks_that_nobody_here_wrote(tmp_path: Path) -> None:
    found = download(Path(sys.prefix) / "notebooks")
    if not found:
        pytest.skip("the registry cannot be reached")
    named = []
    for path in found:
        text, _ = decode_disk(path.read_bytes())
        notebook = open_notebook(text)[0] if text is not None else None
        if notebook is not None and len(notebook.program):
            named.append((path.stem.replace(" ", "_"), notebook.program))
    paths = programs(tmp_path, named)
    assert len(paths) > 50
    told, matches = disagreements(paths, CELLS)
    assert told == []
    assert matches > 5
