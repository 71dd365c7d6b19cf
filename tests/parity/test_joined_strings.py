"""Strings that are put together, or written with backslashes, are found as Semgrep finds them: none of their words need stand in one piece."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.parity import generated, oracle, test_scripts
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.match.plan import SCRIPT, compile_plan

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")


def regex(text: str) -> dict[str, Any]:
    return {"patterns": [{"pattern": 'h("$X")'}, {"metavariable-regex": {"metavariable": "$X", "regex": text}}]}


BODIES: tuple[dict[str, Any], ...] = (
    regex("^md"), regex("md5"), regex("it's"), regex(r"a\\b"), regex(r"a\tb"), {"pattern": 'h("md5")'}, {"pattern": 'h("=~/md5/")'},
)  # fmt: skip
PYTHON = (
    "x='m'+'d5'\nh(x)\n", "h('m' 'd5')\n", "h('''m\\\nd5''')\n", "y='m'\nh(y+'d5')\n", "h(f'm{\"d5\"}')\n", "a='m'\nh(f'{a}d5')\n",
    "h('m' # c\n  'd5')\n", "h(('m' 'd') + '5')\n", "x='m'\nx+='d5'\nh(x)\n", "h(b'm' b'd5')\n", "x='m'\ny='d5'\nz=x+y\nh(z)\n",
    "x='d'\nh(f'm{x}5')\n", "x=2+3\nh(f'md{x}')\n", "h('it\\'s')\n", "h('a\\\\b')\n", "h('a\\tb')\n", "x='\\''\nh(f'it{x}s')\n", "h('m' 'd' '5')\n",
)  # fmt: skip
SCRIPTS = (
    "h('m'+'d5')\n", "const x='m'+'d5';\nh(x)\n", "const y='m';\nh(y+'d5')\n", "let y='m';\nh(`${y}d5`)\n", "h(`m${'d5'}`)\n",
    "const x=5;\nh(`md${x}`)\n", "let y='m'; y+='d5';\nh(y)\n", "h('m'+`d5`)\n", "h('m'+('d'+'5'))\n",
)  # fmt: skip


def written(folder: Path, programs: tuple[str, ...], suffix: str) -> list[Path]:
    paths = [folder / f"program-{number}{suffix}" for number in range(len(programs))]
    for path, program in zip(paths, programs, strict=True):
        path.write_text(program, encoding="utf-8")
    return paths


def test_python(tmp_path: Path) -> None:
    rules = generated.compiled([{"id": f"joined-{number}", **body} for number, body in enumerate(BODIES)])
    found = generated.disagreements(rules, written(tmp_path, PYTHON, ".py"))
    assert (rules.declined, found.told) == ({}, [])
    assert found.matches > len(PYTHON)


def test_scripts_too(tmp_path: Path) -> None:
    rules = [
        Rule(RuleInfo(f"joined-{at}", "m", Severity.INFO, languages=("javascript", "typescript")), body) for at, body in enumerate(BODIES)
    ]
    plan = compile_plan(rules).part(SCRIPT)
    assert plan is not None
    told, matches = test_scripts.disagreements(plan, rules, written(tmp_path, SCRIPTS, ".js"))
    assert told == []
    assert matches > len(SCRIPTS)
