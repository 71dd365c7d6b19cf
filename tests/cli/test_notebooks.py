"""`vetline scan` of notebooks: places in the file for machines and in the cells for people, fixes that lose nothing, bad files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from vetline.core.text import Text

SARIF_SCHEMA = Path(__file__).parent.parent / "data" / "sarif-2.1.0-rtm.5.json"


def write(path: Path, *sources: list[str] | str, indent: int = 1, outputs: Any = (), **other: Any) -> str:
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "id": "text", "metadata": {}, "source": ["# eval"]}]
    for number, source in enumerate(sources, start=1):
        cells.append({"cell_type": "code", "execution_count": number, "id": f"c{number}", "metadata": {}, "outputs": list(outputs), "source": source})
    content = {"cells": cells, "metadata": {"kernelspec": {"language": "python", "name": "python3"}}, "nbformat": 4, "nbformat_minor": 5, **other}
    text = json.dumps(content, indent=indent, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="")
    return text


def test_json_has_the_place_in_the_file_and_in_the_cell(project: Path, scan) -> None:
    text = write(project / "a.ipynb", ["!ls\n", "x = 1"], ["s = 'é\"😀'\n", "%time y = eval(x)"])
    outcome = scan(".")
    (finding,) = outcome.json["findings"]
    assert outcome.code == 1 and outcome.err == ""
    assert (finding["rule"], finding["path"]) == ("no-eval", "a.ipynb")
    assert text[: text.index("eval(x)\"\n")].count("\n") + 1 == finding["start"]["line"]
    raw = text.encode()
    assert raw[finding["start"]["offset"] : finding["end"]["offset"]] == b"eval(x)"
    line = text.split("\n")[finding["start"]["line"] - 1]
    assert line[finding["start"]["column"] - 1 : finding["end"]["column"] - 1] == "eval(x)"
    assert finding["cell"] == {
        "number": 3,
        "id": "c2",
        "output": False,
        "start": {"line": 2, "column": 11, "offset": 24},
        "end": {"line": 2, "column": 18, "offset": 31},
    }
    (edit,) = finding["fixes"][0]["edits"]
    mended = raw[: edit["start"]["offset"]] + edit["text"].encode() + raw[edit["end"]["offset"] :]
    assert json.loads(mended)["cells"][2]["source"] == ["s = 'é\"😀'\n", "%time y = ast.literal_eval(x)"]
    assert outcome.json["summary"]["lines"] == 4


def test_text_names_the_cell_and_its_line(project: Path, run) -> None:
    write(project / "a.ipynb", "x = 1\neval(x)")
    outcome = run("scan", "a.ipynb")
    assert outcome.out.startswith("a.ipynb:cell 2:2:1: error: eval runs text as code")
    assert " 2 │ eval(x)\n" in outcome.out


def test_sarif_validates_and_names_the_cell(project: Path, run) -> None:
    write(project / "a.ipynb", "eval(x)")
    log = run("scan", "--format", "sarif", ".").json
    jsonschema.validate(log, json.loads(SARIF_SCHEMA.read_text()))
    (result,) = log["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [{"name": "cell 2", "fullyQualifiedName": "cell 2, line 1", "kind": "element"}]
    assert location["physicalLocation"]["region"]["startLine"] > 10


@pytest.mark.parametrize("indent", [1, 2, None])
def test_fix_writes_the_file_again_losing_nothing(project: Path, run, indent: int | None) -> None:
    outputs = [{"output_type": "stream", "name": "stdout", "text": ["é 1.0e5\n"]}]
    arguments = (["%%time\r\n", "x = eval(é)\r\n", "y = 1"], "!pip install x\neval('''\n''')", ["z"])
    text = write(project / "a.ipynb", *arguments, indent=indent, outputs=outputs, extra={"n": 1.50})
    outcome = run("scan", "--fix", ".")
    assert "2 fixes applied" in outcome.out and outcome.code == 0
    expected = text.replace("eval(é)", "ast.literal_eval(é)").replace("eval('''", "ast.literal_eval('''")
    assert (project / "a.ipynb").read_text(encoding="utf-8") == expected


def test_fix_puts_imports_into_their_cell(project: Path, run) -> None:
    key = "client = f(api_key='sk-proj-J8fK2mQ9vLx3Tn7Wb5Rz1Yc4Hd6G')"
    (project.parent / "rules.yaml").write_text(
        (project.parent / "rules.yaml").read_text().replace("fix-title: Use ast.literal_eval", "fix-title: x\n      fix-imports: [import ast]")
    )
    write(project / "a.ipynb", ["%matplotlib inline\n", "import os"], ["x = eval(y)"], [key])
    run("scan", "--fix", ".")
    cells = json.loads((project / "a.ipynb").read_bytes())["cells"]
    assert [cell["source"] for cell in cells[1:3]] == [["%matplotlib inline\n", "import ast\n", "import os"], ["x = ast.literal_eval(y)"]]


def test_baselines_and_suppressions(project: Path, scan) -> None:
    write(project / "a.ipynb", "eval(x)", "eval(y)  # vetline: ignore[no-eval] ours")
    assert [one["cell"]["number"] for one in scan(".").json["findings"]] == [2]
    assert scan("--write-baseline", "../base.json", ".").code == 0
    write(project / "a.ipynb", "import os", "eval(x)", "eval(z)", indent=2)
    outcome = scan("--baseline", "../base.json", ".")
    assert [(one["cell"]["number"], one["rule"]) for one in outcome.json["findings"]] == [(4, "no-eval")]
    assert outcome.json["summary"]["baselined"] == 1


def test_outputs_are_read_for_secrets_and_nothing_else(project: Path, run) -> None:
    token = "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"
    outputs = [{"output_type": "display_data", "data": {"text/plain": ["eval(x)\n", f"token {token}\n"], "image/png": token}, "metadata": {}}]
    write(project / "a.ipynb", "x = 1", outputs=outputs)
    outcome = run("scan", "--format", "json", "--no-deep", ".", bundled=True)
    (finding,) = outcome.json["findings"]
    assert finding["cell"] == {"number": 2, "id": "c1", "output": True, "start": _place(2, 7, 14), "end": _place(2, 44, 51)}
    raw = (project / "a.ipynb").read_bytes()
    assert raw[finding["start"]["offset"] : finding["end"]["offset"]].decode() == token
    assert token not in finding["message"]
    assert "a.ipynb:cell 2 output:2:7: error" in run("scan", "--no-deep", ".", bundled=True).out


def test_the_deep_tier_sees_the_program(project: Path, run) -> None:
    source = ["from flask import request\n", "import sqlite3"]
    write(project / "a.ipynb", source, ["!ls\n", "name = request.args['n']"], "cur = sqlite3.connect('x').cursor()\ncur.execute('select ' + name)")
    outcome = run("scan", "--format", "json", ".", bundled=True)
    if "deep tier" in outcome.err:
        pytest.skip("Semgrep is not installed")
    flows = [one for one in outcome.json["findings"] if one["related"]]
    assert flows and all(one["cell"]["number"] == 4 for one in flows)
    assert all(place["path"] == "a.ipynb" for one in flows for place in one["related"])


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'{"cells": 1}', b"\xff\xfe", b"{}", b"null"])
def test_files_that_are_no_notebooks_are_told_and_the_rest_is_scanned(project: Path, scan, content: bytes) -> None:
    (project / "a.ipynb").write_bytes(content)
    (project / "b.py").write_text("eval(x)\n")
    outcome = scan(".")
    assert outcome.code == 1
    assert [one["path"] for one in outcome.json["findings"]] == ["b.py"]
    problems = [one["message"] for one in outcome.json["problems"] if one["path"] == "a.ipynb"]
    assert problems or content == b'{"cells": 1}'


def test_large_notebooks(project: Path, scan) -> None:
    write(project / "a.ipynb", *(f"x{number} = {number}" for number in range(2_000)), "eval(x)")
    outputs = [{"output_type": "display_data", "data": {"image/png": "A" * 20_000_000, "text/plain": "x"}, "metadata": {}}]
    write(project / "b.ipynb", "eval(x)", outputs=outputs)
    write(project / "c.ipynb", "x = 1\n" * 900_000)
    outcome = scan(".")
    assert [(one["path"], one["cell"]["number"]) for one in outcome.json["findings"]] == [("a.ipynb", 2_002), ("b.ipynb", 2)]
    (problem,) = outcome.json["problems"]
    assert problem["path"] == "c.ipynb" and "max-file-bytes" in problem["message"]


def test_a_fix_that_cannot_be_made_in_one_cell_is_left_out(project: Path, run) -> None:
    text = write(project / "a.ipynb", "eval('''", "''')")
    outcome = run("scan", "--fix", ".")
    assert outcome.code in (0, 1)
    assert Text.of((project / "a.ipynb").read_bytes()).data.decode() == text


def test_a_file_with_a_byte_order_mark_keeps_it(project: Path, run) -> None:
    text = write(project / "a.ipynb", "eval(x)")
    (project / "a.ipynb").write_bytes(b"\xef\xbb\xbf" + text.encode())
    run("scan", "--fix", ".")
    assert (project / "a.ipynb").read_bytes() == b"\xef\xbb\xbf" + text.replace("eval(x)\"", "ast.literal_eval(x)\"").encode()


def _place(line: int, column: int, offset: int) -> dict[str, int]:
    return {"line": line, "column": column, "offset": offset}
