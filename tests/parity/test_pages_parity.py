"""Semgrep finds in a page's program what it finds in its script alone, at the places where that stands."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.parity import oracle
from tests.parity.test_scripts import bundled
from tests.rules.fixtures import RULES_FOLDER
from vetline.core import scripts

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

_LANG = {".js": "", ".jsx": ' lang="jsx"', ".ts": ' lang="ts"', ".tsx": ' lang="tsx"'}
_FIXTURES = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in _LANG)


def test_the_blanks_around_a_script_change_nothing(tmp_path: Path) -> None:
    _, rules = bundled()
    shifts: dict[Path, tuple[Path, int]] = {}
    for path in Random(3).sample(_FIXTURES, 60):
        script = path.read_bytes()
        before = f"<template>\n\t<p title='é > <script>'>{{{{ a }}}}</p>\r\n</template>\n<script{_LANG[path.suffix]}>".encode()
        page = before + script + b"</script>\n<style>\na { }\n</style>\n"
        (program,), _ = scripts.programs("vue", page)
        if program.blocks[0].end != len(before) + len(script):
            continue  # the fixture's own text ends a script
        alone = tmp_path / f"alone-{path.name}"
        alone.write_bytes(script)
        shifts[alone] = (tmp_path / f"page-{path.name}", len(before))
        shifts[alone][0].write_bytes(program.text(page))
    paths = [path for alone, (page, _) in shifts.items() for path in (alone, page)]
    verdict = oracle.run([{**rule.body, "id": rule.info.id} for rule in rules], paths, jobs=2, languages=("javascript", "typescript"))
    matches = 0
    for alone, (page, shift) in shifts.items():
        for rule in rules:
            expected = {(start + shift, end + shift) for start, end in verdict.of(rule.info.id, alone)}
            assert verdict.of(rule.info.id, page) == expected, (rule.info.id, alone.name)
            matches += len(expected)
    assert matches > 100
