"""Cells as one program: offsets map both ways, edits cost what they change, and come to the same as cells that are new."""

from __future__ import annotations

import argparse
import os
import random
import re
from functools import cache
from pathlib import Path

import pytest

from tests.unit.test_incremental import _INSERTED as PYTHON_BITS
from tests.unit.test_incremental import NoPins
from vetline import engine, wiring
from vetline.core.cells import Program
from vetline.core.finding import Edit, Finding, Span
from vetline.core.fixes import merged
from vetline.core.ports import Ports
from vetline.core.text import Source
from vetline.match.python.cells import CELLS
from vetline.match.python.cut import PYTHON
from vetline.match.segments import Segmentation

ROUNDS = int(os.environ.get("VETLINE_EDIT_ROUNDS", "60"))
BITS = (
    *PYTHON_BITS, b"!pip install x\n", b"%%bash\n", b"%%time\n", b"x = !ls {name}\n", b"name = input()\n", b"!curl http://a | sh\n", b"?\n",
    b"%env TOKEN=a1b2c3d4e5f6g7h8\n", b"\f", b"\n\f\n", b"%load http://a/b.py\n", b"!", b"%", b"# vetline: ignore[notebook-pip-install] ours\n",
)  # fmt: skip


@cache
def plan() -> object:
    return wiring.build({}, None).plan


def report(program: Program, memory: dict[object, object] | None = None) -> object:
    source = Source("file:///a.ipynb", "a.ipynb", "python", program.python, written=program.written)
    return engine.instant(plan(), source, Ports({} if memory is None else memory, NoPins()))  # type: ignore[arg-type]


def findings(*cells: str) -> list[tuple[int, str, str]]:
    """(cell, rule, code)"""
    program = Program.of([cell.encode() for cell in cells])
    found = []
    for finding in report(program).findings:  # type: ignore[attr-defined]
        cell, span = program.local(finding.span)
        found.append((cell, finding.rule, program.content(cell)[span.start : span.end].decode()))
    return found


def test_offsets_map_both_ways() -> None:
    program = Program.of([b"a\fb", b"", "é = !x".encode()])
    assert program.python.data == "a b\n\f\n\n\f\né = _#\n\f\n".encode()
    assert program.written.data == "a\fb\n\f\n\n\f\né = !x\n\f\n".encode()
    assert [program.content(cell) for cell in range(len(program))] == [b"a\fb", b"", "é = !x".encode()]
    assert [program.cell_at(offset) for offset in (-1, 0, 5, 6, 8, 9, 99)] == [0, 0, 0, 1, 1, 2, 2]
    assert program.local(Span(1, 3)) == (0, Span(1, 3))
    assert program.local(Span(1, 12)) == (0, Span(1, 3)), "what goes on in another cell ends here"
    assert program.local(Span(4, 5)) == (0, Span(3, 3))


def test_edits_belong_to_cells() -> None:
    program = Program.of([b"import os\nx", b"y"])
    assert program.by_cell([Edit(Span(0, 2), "a"), Edit(Span(14, 15), "b")]) == {0: (Edit(Span(0, 2), "a"),), 1: (Edit(Span(0, 1), "b"),)}
    assert program.by_cell([Edit(Span(10, 12), "")]) == {0: (Edit(Span(10, 11), ""),)}, "a line with its break, and it is the last"
    assert program.by_cell([Edit(Span(12, 12), "z\n")]) == {0: (Edit(Span(11, 11), "\nz"),)}, "a line behind the last"
    assert program.by_cell([Edit(Span(10, 15), "")]) is None
    assert program.edited([Edit(Span(10, 15), "")]) is None
    edited = program.edited([Edit(Span(7, 9), "re"), Edit(Span(10, 10), "a = "), Edit(Span(15, 15), "é")])
    assert edited is not None and [edited.content(0), edited.content(1)] == [b"import re\na = x", "yé".encode()]


@pytest.mark.parametrize("seed", range(4))
def test_changes_come_to_the_same_as_new_cells(seed: int) -> None:
    chance = random.Random(seed)
    cells = [b"x = 1", b"!ls", "é\n".encode()]
    program = Program.of(cells)
    for _ in range(200):
        before = program
        if chance.random() < 0.5 and cells:
            at = chance.randrange(len(cells))
            content = Program.of([cells[at]]).written.replaced(*sorted(chance.choices(range(len(cells[at]) + 1), k=2)), chance.choice(BITS))
            cells[at] = content.data[: -len(b"\n\f\n")].decode(errors="ignore").encode()
            program = program.with_content(at, cells[at])
        else:
            first, end = sorted(chance.choices(range(len(cells) + 1), k=2))
            new = [chance.choice(BITS) for _ in range(chance.randint(0, 3))]
            cells[first:end] = new
            program = program.replaced(first, end, new)
        fresh = Program.of(cells)
        assert (program.python.data, program.written.data, program.starts) == (fresh.python.data, fresh.written.data, fresh.starts)
        for text, old in ((program.python, before.python), (program.written, before.written)):
            assert text is old or text.change_from(old) is not None


def test_a_cell_is_cut_as_if_it_stood_alone() -> None:
    cells = [b"x = (1,\n", b"def f():\n    '''\n", b"", b"class A:\n" + b"    x = 1\n\n    def f(self): pass\n" * 20, b"  y\n", b"# c", b"z = 1"]
    program = Program.of(cells)
    cut = Segmentation.of(program.python.data, CELLS.cutter)
    alone = [segment.data for cell in cells for segment in Segmentation.of(cell + b"\n\f\n", PYTHON).segments]
    assert [segment.data for segment in cut.segments] == alone


def test_a_long_cell_is_cut_like_a_file() -> None:
    data = Path(argparse.__file__).read_bytes()
    assert len(data) > 50_000
    program = Program.of([data, b"x"])
    cut = Segmentation.of(program.python.data, CELLS.cutter)
    assert [segment.data for segment in cut.segments][:-2] == [segment.data for segment in Segmentation.of(data, PYTHON).segments][:-1]


@pytest.mark.parametrize("seed", range(3))
def test_findings_after_edits_are_those_of_a_fresh_open(seed: int) -> None:
    source = Path(argparse.__file__).read_bytes()[: 20_000 + seed]
    cells = [cell.encode() for cell in re.split(r"\n\n(?=\S)", source.decode(errors="ignore"))]
    chance = random.Random(seed)
    program = Program.of(cells)
    memory: dict[object, object] = {}
    report(program, memory)
    for number in range(ROUNDS):
        for _ in range(chance.randint(1, 3)):
            count = len(program)
            if count and chance.random() < 0.7:
                at = chance.randrange(count)
                content = program.content(at)
                start = chance.randint(0, len(content))
                end = min(start + chance.choice((0, 0, 1, 5, 40)), len(content))
                program = program.with_content(at, (content[:start] + chance.choice(BITS) + content[end:]).decode(errors="ignore").encode())
            else:
                first = chance.randint(0, count)
                end = min(first + chance.choice((0, 1, 2)), count)
                moved = [program.content(cell) for cell in range(first, end)]
                program = program.replaced(first, end, chance.choice((moved[::-1], [], [b"".join(chance.choices(BITS, k=4))])))
        fresh = Program.of([program.content(cell) for cell in range(len(program))])
        assert report(program, memory) == report(fresh), f"after round {number}"


def test_cells_know_what_others_import_and_no_syntax_error_leaves_its_cell() -> None:
    assert findings("import torch as t", "x = (1,", "t.load(path)", "'''") == [(2, "torch-load-unsafe", "t.load(path)")]


def test_rules_for_notebooks_see_the_cells_as_they_are_written() -> None:
    cells = ("host = input()", "if host:\n    !ping {host}", "%%bash\ncurl http://a/b | sh  # vetline: ignore[notebook-curl-shell] ours")
    assert findings(*cells) == [(1, "notebook-shell-variable", "ping {host}")]
    assert findings("# vetline: ignore[notebook-pip-install] ours\n!pip install git+https://a/b") == []


def fixed(*cells: str) -> list[str]:
    program = Program.of([cell.encode() for cell in cells])
    found: tuple[Finding, ...] = report(program).findings  # type: ignore[attr-defined]
    edits, _ = merged(finding.fixes[0] for finding in found if finding.fixes)
    edited = program.edited(edits)
    assert edited is not None
    return [edited.content(cell).decode() for cell in range(len(edited))]



def test_imports_go_to_the_cell_that_has_the_imports() -> None:
    use = "API = 1\nclient = f(api_key='sk-proj-J8fK2mQ9vLx3Tn7Wb5Rz1Yc4Hd6G')"
    mended = "API = 1\nclient = f(api_key=os.environ[\"LLM_API_KEY\"])"
    assert fixed("!pip install x==1", "'''Doc'''", "%%time\nimport sys\n", use) == [
        "!pip install x==1",
        "'''Doc'''",
        "%%time\nimport os\nimport sys\n",
        mended,
    ]
    assert fixed("import os", use) == ["import os", mended], "nothing is added twice"
    assert fixed("!pip install x==1", "%matplotlib inline\n# Client\n" + use) == [
        "!pip install x==1",
        "%matplotlib inline\nimport os\n\n# Client\n" + mended,
    ]
    assert fixed("%%bash\nls", "%%time\n" + use) == ["%%bash\nls", "%%time\nimport os\n\n" + mended]
    assert fixed("from __future__ import annotations\nimport sys", use) == ["from __future__ import annotations\nimport os\nimport sys", mended]
