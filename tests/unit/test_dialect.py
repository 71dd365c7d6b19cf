"""Which segments only Semgrep's second front end reads is found of a whole text as it is of each segment."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import pytest
import yaml

from vetline import engine, wiring
from vetline.core.text import Source, Text
from vetline.match.python.cut import PYTHON
from vetline.match.python.dialect import needs_fallback, suspects
from vetline.match.segments import Segmentation

FORMS = Path(__file__).parents[1] / "parity" / "python_forms.yaml"
LIBRARY = Path(sysconfig.get_path("stdlib"))
STATEMENTS = [
    "match x:\n    case 1:\n        pass\n", "type X = int\n", "def f[T](x): ...\n", "class C[T]: ...\n", "a @= b\n", "f = lambda *, a: a\n",
    "a: b = yield\n", "a: b = c, d\n", "x = 1,\na: b = c, d\n", "f(\n    a)\na: b = c, d\n", "x = f(\n    '(', b),\na: b = c, d\n",
    "# see (\na: b = c, d\n", "a += *b, c\n", "for a in *b, c:\n    pass\n", "def f(*a: *B): ...\n", "a[*b]\n", "a[b := c]\n",
    "with (a, b) as c:\n    pass\n", "x = t''\n", "x = f'{a:{b}\\\\n}'\n", "x = f'{*a, b}'\n", "def g():\n    yield *a, b\n",
]  # fmt: skip


def both(text: str) -> tuple[list[bytes], list[bytes]]:
    segmentation = Segmentation.of(text.encode(), PYTHON)
    each = [one.data for one in segmentation.segments if needs_fallback(one.data, one.words)]
    return each, [one.data for one in suspects(text.encode(), segmentation) if needs_fallback(one.data, one.words)]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement(statement: str) -> None:
    each, at_once = both(f"def before(a, *, b: int = 1, c: int = 2,):\n    return a\n\n\n{statement}\n\ndef behind(\n    a: int = 3,\n): ...\n")
    assert each == at_once
    assert each or "lambda" in statement or statement.startswith(("x = f", "x = t"))


@pytest.mark.parametrize("package", ["asyncio", "email", "json", "unittest"])
def test_real_modules(package: str) -> None:
    for path in sorted((LIBRARY / package).glob("*.py")):
        each, at_once = both(path.read_text(encoding="utf-8"))
        assert each == at_once, path


def test_forms_that_semgrep_was_asked_about() -> None:
    programs = [text for text in _texts(yaml.safe_load(FORMS.read_text(encoding="utf-8"))) if "\n" in text or len(text) > 3]
    for program in programs:
        each, at_once = both(program if program.endswith("\n") else program + "\n")
        assert each == at_once, program


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def test_prose_in_docstrings_is_no_residue_beside_newer_syntax() -> None:
    """There Semgrep loses the end of a long string that has quotes in it."""
    prose = '```python\n    f({"a": "b"})\n    # ... existing code ...\n    ```\n    # noqa\n    <<<<<<< SEARCH'
    text = f'match mode:\n    case "a":\n        pass\n\n\ndef f():\n    """For example:\n\n    {prose}\n    """\n    return 1\n'
    bench = wiring.build({}, None)
    report = engine.instant(bench.plan, Source("file:///a.py", None, "python", Text.of(text)), bench.ports)
    assert [finding.rule for finding in report.findings] == []
