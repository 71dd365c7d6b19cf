"""JavaScript and TypeScript on the command line: which files are read, and what is said of those that are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Outcome

from vetline.deep import process

RULES = """rules:
  - {id: no-eval, languages: [javascript, typescript], severity: ERROR, message: m, pattern: eval($X), fix: parse($X), metadata: {fix-safety: safe}}
  - {id: no-print, languages: [python, js], severity: ERROR, message: m, pattern: print($X)}
"""
TSX = "export const view = (a: string) => <b>{eval(a)}</b>;\n"


@pytest.fixture
def scripts(project: Path) -> Path:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    (project.parent / "rules.yaml").write_text(RULES)
    return project


def test_files_of_every_kind_are_scanned(scripts: Path, scan: Callable[..., Outcome]) -> None:
    names = ("a.js", "b.jsx", "c.mjs", "d.cjs", "e.ts", "f.mts", "g.cts", "h.tsx")
    for name in names:
        (scripts / name).write_text(TSX if name == "h.tsx" else "let a = <b>{eval(a)}</b>;\n" if name == "b.jsx" else "eval(a);\n")
    (scripts / "i.py").write_text("print(1)\n")
    (scripts / "tool").write_text("#!/usr/bin/env node\nprint(1); // vetline: ignore[no-print] ours\nprint(2);\n")
    packages = scripts / "node_modules" / "a"
    packages.mkdir(parents=True)
    (packages / "index.js").write_text("eval(a);\n")
    outcome = scan(".", "tool")
    assert outcome.found == [*(("no-eval", name, 1) for name in names), ("no-print", "i.py", 1), ("no-print", "tool", 3)]
    assert outcome.json["problems"] == []


def test_what_nobody_wrote_is_left_out_and_said(scripts: Path, scan: Callable[..., Outcome]) -> None:
    (scripts / "a.min.js").write_text("eval(a);\n")
    (scripts / "b.js").write_text("eval(a);" * 5000)
    (scripts / "c.js").write_text("eval(a);\n")
    outcome = scan(".")
    assert outcome.found == [("no-eval", "c.js", 1)]
    said = {problem["path"]: problem["message"] for problem in outcome.json["problems"]}
    assert set(said) == {"a.min.js", "b.js"}
    assert "minified" in said["a.min.js"] and "very long lines" in said["b.js"]


def test_fixes_are_applied(scripts: Path, scan: Callable[..., Outcome]) -> None:
    (scripts / "a.ts").write_text("const a = <T>eval('1');\n")
    scan(".", "--fix")
    assert (scripts / "a.ts").read_text() == "const a = <T>parse('1');\n"
