"""Rules of the shapes that people publish (`published_shapes.yaml`): how many compile, and that those equal Semgrep on code
that nobody here wrote. VETLINE_PARITY_SHAPE_LINES says how much code is read (4,000 lines in the gate, 100,000 in the long form).
"""

from __future__ import annotations

import os
import random
import sysconfig
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.parity import oracle
from tests.parity.generated import Compiled, compiled, disagreements

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

LINES = int(os.environ.get("VETLINE_PARITY_SHAPE_LINES", "100000" if os.environ.get("VETLINE_LONG") == "1" else "4000"))
FILES_AT_ONCE = 100


@cache
def shapes() -> Compiled:
    bodies: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("published_shapes.yaml").read_text(encoding="utf-8"))
    return compiled([{"id": f"shape-{number}", **body} for number, body in enumerate(bodies, start=1)])


def test_nine_in_ten_compile() -> None:
    total = len(shapes().bodies)
    assert total >= 150
    assert len(shapes().declined) < total / 10, shapes().declined


def test_they_find_what_semgrep_finds(capsys: pytest.CaptureFixture[str]) -> None:
    folders = [Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("stdlib"))]
    found = [(path, path.relative_to(folder).parts) for folder in folders for path in sorted(folder.rglob("*.py"))]
    files = [path for path, parts in found if not {"tests", "site-packages"}.intersection(parts)]
    random.Random(11).shuffle(files)
    chosen: list[Path] = []
    lines = 0
    for path in files:
        if lines >= LINES:
            break
        if 0 < path.stat().st_size < 100_000:
            lines += path.read_bytes().count(b"\n")
            chosen.append(path)
    told: list[str] = []
    matches = 0
    for at in range(0, len(chosen), FILES_AT_ONCE):
        result = disagreements(shapes(), chosen[at : at + FILES_AT_ONCE])
        told += result.told
        matches += result.matches
    with capsys.disabled():
        print(f"\nparity: {len(shapes().bodies)} published shapes, {lines:,} lines, {matches:,} matches, {len(told)} disagreements")
    assert told == []
    assert matches > 100
