"""Notebook files: read by position, written by replacing the lines that changed, and total for files that are none."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.notebooks.registry import download
from vetline.core import ipynb
from vetline.core.finding import Span
from vetline.core.notebook import open_notebook
from vetline.core.text import Text, decode_disk


def notebook(*sources: str | list[str], **other: Any) -> dict[str, Any]:
    cells = [{"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source} for source in sources]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **other}


STYLES = [
    lambda content: json.dumps(content, indent=1, ensure_ascii=False) + "\n",
    lambda content: json.dumps(content, indent="\t").replace("\n", "\r\n"),
    lambda content: json.dumps(content, separators=(",", ":")),
    lambda content: json.dumps(content, indent=4, sort_keys=True).replace('"cells"', '"x": 1.0e5, "y": -0.0, "z": [1e400],\n "cells"'),
]
CHANGES = [
    ("a\nb\nc\n", "a\nB\nc\n"),
    ("a\nb\nc", "x\na\nb\nc"),
    ("a\nb\nc", "a\nb\nc\nd"),
    ("a\nb\nc", "a\nc"),
    ("a\nb\nc", "b\nc"),
    ("a\nb\nc", "a"),
    ("a", "a\nb"),
    ("a", ""),
    ("", "a\nb"),
    ("a\na\na\n", "a\na\na\na\n"),
    ("é\n\"\\\t\n", "é\n\"\\\tü😀\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n"),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("as_list", [True, False])
@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_only_what_changed_is_written(style: Any, as_list: bool, before: str, after: str) -> None:
    def sources(content: str) -> Any:
        return content.splitlines(keepends=True) if as_list else content

    text = style(notebook(sources("x = 1\n"), sources(before), sources("é\n")))
    file, problem = ipynb.read(text)
    assert file is not None and problem is None
    made = ipynb.rewritten(file, {2: after})
    assert made == style(notebook(sources("x = 1\n"), sources(after), sources("é\n"))) or before == ""
    assert "".join(json.loads(made)["cells"][1]["source"]) == after


def test_offsets_of_escaped_strings() -> None:
    text = '{"cells": [{"cell_type": "code", "source": ["a\\u00e9\\ud83d\\ude00\\n", "\\"b\\/\\ud800"]}]}'
    book, problems = open_notebook(Text.of(text))
    assert book is not None and problems == ()
    assert book.program.content(0) == 'aé😀\n"b/\ufffd'.encode()
    (cell,) = book.file.cells
    assert [text[book.file.position(cell.source, at) :][:2] for at in (0, 1, 2, 3, 4, 5, 6, 7)] == ["a\\", "\\u", "\\u", "\\n", '\\"', "b\\", "\\/", "\\u"]
    assert book.span_in_file(Span(0, 3)) == Span(text.index("a\\"), text.index("\\ud83d"))
    assert book.span_in_file(Span(8, 9)) == Span(text.index('\\"b'), text.index("b\\/"))


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({}, True),
        ({"kernelspec": {"name": "python3"}}, True),
        ({"kernelspec": {"name": "my-env", "display_name": "Mine"}}, True),
        ({"kernelspec": {"name": "my-env", "language": "python"}}, True),
        ({"language_info": {"name": "ipython"}}, True),
        ({"kernelspec": {"name": "ir"}}, False),
        ({"kernelspec": {"name": "x", "language": "R"}}, False),
        ({"language_info": {"name": "julia"}, "kernelspec": {"language": "python"}}, False),
        (None, True),
        ({"kernelspec": [], "language_info": "python"}, True),
    ],
    ids=str,
)
def test_the_language_of_a_notebook(metadata: Any, expected: bool) -> None:
    file, _ = ipynb.read(json.dumps(notebook("x", metadata=metadata)))
    assert file is not None and [cell.is_python for cell in file.cells] == [expected]


def test_cells_of_other_kinds_and_languages_are_left_out() -> None:
    content = notebook("x", "y")
    content["cells"][0]["metadata"] = {"vscode": {"languageId": "sql"}}
    content["cells"].insert(0, {"cell_type": "markdown", "source": "z"})
    content["cells"].append({"cell_type": "raw", "source": "z"})
    file, _ = ipynb.read(json.dumps(content))
    assert file is not None and [(cell.number, cell.source.text) for cell in file.python_cells] == [(3, "y")]


def test_older_formats() -> None:
    cells = [{"cell_type": "code", "language": "python", "input": ["x = 1\n", "y"], "outputs": [{"output_type": "stream", "text": ["z"]}]}]
    file, problem = ipynb.read(json.dumps({"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": cells}], "metadata": {"name": ""}}))
    assert file is not None and problem is None
    assert [cell.source.text for cell in file.python_cells] == ["x = 1\ny", "x = 1\ny"]
    assert [strings.text for cell in file.cells for strings in cell.outputs] == ["z", "z"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "x", "[]", "null", "3", '"x"', "{}", "{", "}", '{"cells"', '{"cells": ', '{"cells": 3', '{"cells": [', '{"cells": [{]}'),
        *('{"cells": [{"source": ["a', '{"cells": [{"source": "\\u12"}]}', '{"nbformat": 4}', '{"cells": []} x', "[" * 100_000, '{"a":' * 100_000),
        *('{"cells": [' + "[" * 100_000, '{"cells": [{"n": 1' + "0" * 5_000 + "}]}", "{1: 2}", '{"cells": [1,, 2]}', '{"cells": [{"a": 1,}]}'),
    ],
    ids=lambda text: text[:30],
)
def test_what_is_no_notebook(text: str) -> None:
    file, problem = ipynb.read(text)
    assert file is None and problem is not None and problem.message.startswith("not a notebook")


@pytest.mark.parametrize(
    "text",
    [
        *('{"cells": []}', '{"cells": 3}', '{"cells": [1, null, "x", [], {}]}', '{"cells": [{"source": 3}]}', '{"cells": [{"source": [1, {}, "x"]}]}'),
        *('{"cells": [{"cell_type": ["code"], "source": {}}]}', '{"cells": [{"outputs": 1, "cell_type": "code"}]}'),
        *('{"cells": [{"cell_type": "code", "outputs": [1, {"data": []}, {"text": 4}, {"data": {"text/plain": [1, "x"]}}]}]}',),
        *('{"cells": [{"cell_type": "code", "source": "x", "source": "y"}]}', '{"worksheets": [1, {"cells": 2}], "cells": []}'),
    ],
)
def test_odd_notebooks_are_read_as_far_as_they_go(text: str) -> None:
    book, _ = open_notebook(Text.of(text))
    assert book is not None
    for cell in book.file.cells:
        ipynb.rewritten(book.file, {cell.number: "z\n"})


def test_outputs_beyond_the_bound_are_told() -> None:
    content = notebook("x")
    content["cells"][0]["outputs"] = [{"text": "a" * 5_000_000}, {"text": ["b"]}, {"data": {"image/png": "c" * 20_000_000, "text/html": "d"}}]
    book, (problem,) = open_notebook(Text.of(json.dumps(content)))
    assert book is not None and "outputs beyond" in problem.message
    assert book.outputs.text.data == b"b\n\f\nd\n\f\n"


def test_real_notebooks_are_read_as_json_reads_them_and_written_whole() -> None:
    paths = download(Path(sys.prefix) / "notebooks")
    if not paths:
        pytest.skip("the registry cannot be reached")
    for path in paths:
        raw = path.read_bytes()
        text, _ = decode_disk(raw)
        assert text is not None
        book, _ = open_notebook(text)
        assert book is not None, path
        content = json.loads(raw)
        cells = content["cells"] if "cells" in content else [cell for sheet in content["worksheets"] for cell in sheet["cells"]]
        assert len(cells) == len(book.file.cells)
        for cell, mine in zip(cells, book.file.cells, strict=True):
            key = "source" if "source" in cell else "input"
            assert "".join(cell[key]) == mine.source.text
            before = cell[key]
            cell[key] = "import os\n" + mine.source.text + "\n# é"
            made = json.loads(ipynb.rewritten(book.file, {mine.number: cell[key]}))
            again = made["cells"] if "cells" in made else [one for sheet in made["worksheets"] for one in sheet["cells"]]
            again[mine.number - 1][key] = "".join(again[mine.number - 1][key])
            assert made == content, path
            cell[key] = before
