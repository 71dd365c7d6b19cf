"""Notebooks through the protocol: cells are one program, and what is found in it stands, and is mended, in the cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lsp.book import MARKDOWN, Book
from tests.lsp.client import Client, insertion, position, range_
from tests.lsp.test_code_action import titled


@pytest.fixture
def book(shared: Client, uri: str) -> Book:
    return Book(shared, uri.replace(".py", ".ipynb"))


def test_the_server_asks_for_python_cells(start: Callable[[], Client], project: Path) -> None:
    client = start()
    client.initialize([project])
    sync = client.capabilities["notebookDocumentSync"]
    assert sync == {"notebookSelector": [{"cells": [{"language": "python"}]}], "save": True}
    kinds = client.capabilities["codeActionProvider"]["codeActionKinds"]
    assert kinds == ["quickfix", "source.fixAll.vetline", "notebook.source.fixAll.vetline"]


def test_findings_stand_in_their_cells(book: Book) -> None:
    book.open("import os\n", book.new_cell("eval(x)", "markdown", MARKDOWN), "# é😀\nx = '😀'; eval(a)", book.new_cell("eval(x)", "sql"), "!ls\nexec(b)")
    assert book.codes(0) == []
    found = book.published(2)
    assert [(d["code"], d["range"]) for d in found.diagnostics] == [("no-eval", range_(1, 10, 1, 17))]
    assert book.codes(4) == ["no-exec"]
    assert set(book.standing()) == {book.cells[at].uri for at in (0, 2, 4)}, "nothing is said at cells of other languages"


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 12), ("utf-16", 10), ("utf-32", 9)])
def test_positions_are_exact_in_every_encoding(start: Callable[[], Client], project: Path, encoding: str, column: int) -> None:
    client = start()
    client.initialize([project], encodings=[encoding])
    book = Book(client, (project / "book.ipynb").as_uri()).open("s = '😀'\n!é 😀", "x = '😀'; eval(a)")
    (found,) = book.published(1).diagnostics
    assert found["range"] == range_(0, column, 0, column + 7)
    book.edit(1, range_(0, column + 5, 0, column + 6), "'😀'", encoding)
    book.published(1)
    book.edit(0, range_(0, 4, 0, 4), "eval(b) + ", encoding)
    assert [d["range"] for d in book.published(0).diagnostics] == [range_(0, 4, 0, 11)]


def test_edits_in_one_cell_concern_others(book: Book) -> None:
    book.open("def f(): pass\n", "f(eval(x))\n", "y = 1\n")
    assert book.codes(1) == ["no-eval"]
    book.insert(2, 0, 0, "exec(y)\n")
    assert book.codes(2) == ["no-exec"]
    book.insert(0, 0, 0, "'''")
    book.codes(0)
    book.client.settle()
    assert [len(book.standing()[cell.uri]) for cell in book.cells] == [0, 1, 1], "an open string ends with its cell"


def test_cells_are_inserted_deleted_and_moved(book: Book) -> None:
    book.open("a = 1", "eval(a)", "exec(b)")
    book.codes(1)
    first, second, third = book.cells
    book.splice(0, 3, third, first, second)
    book.insert(1, 0, 0, "\n")
    book.codes(1)
    book.client.settle()
    assert {uri: [d["code"] for d in found] for uri, found in book.standing().items()} == {
        third.uri: ["no-exec"],
        first.uri: [],
        second.uri: ["no-eval"],
    }
    book.splice(1, 0, book.new_cell("x = eval(c)\n"))
    assert book.codes(1) == ["no-eval"]
    book.splice(3, 1)
    assert book.client.publication(second.uri, lambda found: not found.diagnostics).version is None
    book.splice(0, 1, book.new_cell("exec(d)"))
    assert book.codes(0) == ["no-exec"]
    book.close()
    for cell in book.cells:
        book.client.publication(cell.uri, lambda found: not found.diagnostics and found.version is None)


def test_running_a_cell_changes_nothing(book: Book) -> None:
    book.open("eval(a)")
    assert book.codes(0) == ["no-eval"]
    book.change({"data": [{**book.cells[0].info, "executionSummary": {"executionOrder": 1, "success": True}}]})
    book.change(None)
    book.client.notify("notebookDocument/didSave", {"notebookDocument": {"uri": book.uri}})
    book.insert(0, 0, 0, "# ")
    assert book.codes(0) == []


def test_a_cell_that_becomes_code_is_looked_at(book: Book) -> None:
    text = book.new_cell("eval(a)", "markdown", MARKDOWN)
    book.open("x = 1", text)
    book.codes(0)
    code = book.new_cell("eval(a)")
    book.splice(1, 1, code)
    assert book.codes(1) == ["no-eval"]


def test_a_fix_changes_its_cell_and_that_of_the_imports(book: Book) -> None:
    book.open("%matplotlib inline\nimport os", "# Here\nx = eval(a)\r\ny = 1")
    book.codes(1)
    actions = book.actions(1, range_(1, 5, 1, 5))
    assert book.after(titled(actions, "Parse with literal_eval")) == [
        "%matplotlib inline\nfrom ast import literal_eval\nimport os",
        "# Here\nx = literal_eval(a)\r\ny = 1",
    ]
    ignored = book.after(titled(actions, "Ignore no-eval here"))
    assert ignored[1].startswith("# Here\nx = eval(a)  # vetline: ignore[no-eval] reason")


def test_the_edits_of_a_fix_say_in_which_cell_they_are(book: Book) -> None:
    book.open("import os", "x = eval(a)")
    (found,) = book.published(1).diagnostics
    (fix,) = found["data"]["fixes"]
    assert fix["edits"] == [
        {"range": range_(0, 0, 0, 0), "newText": "from ast import literal_eval\n", "uri": book.cells[0].uri},
        {"range": range_(0, 4, 0, 11), "newText": "literal_eval(a)"},
    ]


def test_all_safe_fixes_are_the_notebooks_and_never_a_cells(book: Book) -> None:
    book.open("import os", "x = eval(a)", "y = eval(b)\nexec(c)")
    book.codes(2)
    assert book.actions(1, range_(0, 0, 0, 0), only=["source"]) == []
    assert book.actions(1, range_(0, 0, 0, 0), only=["source.fixAll"]) == []
    (action,) = book.actions(0, range_(0, 0, 0, 0), only=["notebook.source.fixAll"])
    assert (action["kind"], action["title"]) == ("notebook.source.fixAll.vetline", "Vetline: apply all safe fixes in this notebook")
    mended = ["from ast import literal_eval\nimport os", "x = literal_eval(a)", "y = literal_eval(b)\nexec(c)"]
    assert book.after(action) == mended
    everywhere = book.actions(1, range_(0, 4, 0, 5))
    assert book.after(titled(everywhere, "Fix all 2 of no-eval in this notebook")) == mended
    assert {action["kind"] for action in everywhere} == {"quickfix", "notebook.source.fixAll.vetline"}


def test_hovers_say_why_in_a_cell(book: Book) -> None:
    book.open("x = 1", "y = eval(x)")
    book.codes(1)
    params = {"textDocument": {"uri": book.cells[1].uri}, "position": position(0, 6)}
    hover = book.client.request("textDocument/hover", params)
    assert "Whoever controls the text" in hover["contents"]["value"]
    assert hover["range"] == range_(0, 4, 0, 11)
    params["textDocument"] = {"uri": book.cells[0].uri}
    assert book.client.request("textDocument/hover", params) is None


def test_suppressions_work_in_cells(book: Book) -> None:
    book.open("eval(a)  # vetline: ignore[no-eval] ours", "# vetline: ignore-start[no-eval] generated", "eval(b)", "# vetline: ignore-end[no-eval]\neval(c)")
    assert [book.codes(at) for at in range(4)] == [[], [], [], ["no-eval"]]


def test_a_cell_that_is_opened_alone_has_magics_too(shared: Client, book: Book) -> None:
    cell = book.new_cell("%%time\n!ls\neval(a)")
    shared.open(cell.uri, cell.text)
    found = shared.diagnostics(cell.uri, 1)
    assert [(d["code"], d["range"]) for d in found.diagnostics] == [("no-eval", range_(2, 0, 2, 7))]
    assert "source.fixAll.vetline" not in {
        action["kind"] for action in shared.request("textDocument/codeAction", _whole(cell.uri))
    }
    version = shared.change(cell.uri, insertion(1, 0, "!pip install x\n"))
    assert shared.diagnostics(cell.uri, version).diagnostics[0]["range"] == range_(3, 0, 3, 7)
    shared.close(cell.uri)
    shared.publication(cell.uri, lambda found: not found.diagnostics)


def test_a_cell_that_was_opened_alone_joins_its_notebook(shared: Client, book: Book) -> None:
    cell = book.new_cell("eval(a)")
    shared.open(cell.uri, cell.text)
    assert shared.diagnostics(cell.uri, 1).codes == ["no-eval"]
    book.open("x = 1", cell)
    assert book.codes(0) == []
    assert book.codes(1) == ["no-eval"]
    shared.change(cell.uri, insertion(0, 0, "# "))  # it is the notebook that is told of now
    book.insert(1, 0, 0, "exec(b); ")
    assert book.codes(1) == ["no-exec", "no-eval"]


def _whole(uri: str) -> dict[str, object]:
    return {"textDocument": {"uri": uri}, "range": range_(0, 0, 9, 0), "context": {"diagnostics": []}}
