"""Long pieces are looked at in parts, which finds what is found in the whole."""

from __future__ import annotations

import os

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of, written_in
from tests.unit.test_incremental import report
from vetline.core.text import Text
from vetline.match import index
from vetline.match.leaves import Range
from vetline.match.narrowing import parts_with
from vetline.match.python.language import PYTHON
from vetline.match.segments import Segment

EVERY = 1 if os.environ.get("VETLINE_LONG") else 12
FIXTURES = [path for rule in sorted(RULES_FOLDER.rglob("*.yaml")) if (path := fixture_of(rule)).suffix not in (".ipy", ".out")]


@pytest.mark.parametrize("size", [20, 300])
def test_parts_find_what_the_whole_finds(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = 0
    for path in FIXTURES[::EVERY]:
        data = path.read_bytes()
        language = written_in(path)
        # Wrapped into a function, so that it is one piece.
        if language == "python":
            data = b"def wrapped():\n" + b"".join(b"    " + line if line.strip() else line for line in data.splitlines(keepends=True))
        elif b"import " not in data and b"export " not in data:
            data = b"(async function () {\n" + data + b"\n})();\n"
        text = Text.of(data)
        with monkeypatch.context() as patch:
            patch.setattr(index, "LONG_BYTES", 10**9)
            expected = report(text, {}, language)
        with monkeypatch.context() as patch:
            patch.setattr(index, "LONG_BYTES", 0)
            patch.setattr(index, "PART_BYTES", size)
            assert report(text, {}, language) == expected, path.name
        found += len(expected.findings)  # type: ignore[attr-defined]
    assert found


def test_parts_hold_all_nodes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(b"def f%d(a):\n    return a.b(c[%d], 'd')\n" % (number, number) for number in range(20))
    statements = PYTHON.lower(Segment(data, (0,)), False)
    whole = index.index(statements)
    monkeypatch.setattr(index, "LONG_BYTES", 100)
    monkeypatch.setattr(index, "PART_BYTES", 100)
    made = index.index(statements)
    assert not whole.parts and len(made.parts) > 10
    for name in ("expressions", "calls", "statements"):
        for kind, nodes in getattr(whole, name).items():
            assert sorted(node.start for node in nodes) == sorted(node.start for part in made.parts for node in getattr(part.index, name).get(kind, ()))
    spine, first, second = made.parts[:3]
    assert len(whole.sequences) == sum(len(part.index.sequences) for part in made.parts) and spine.index.sequences[0] is statements
    assert first.end >= second.start  # what stands between two parts counts for both
    near = parts_with(made.parts, [Range(second.end - 1, second.end - 1, {})])
    assert near[0] is spine and second in near and len(near) < 5
