"""Whatever comes in about notebooks, nothing is shown to the user for it, and the session goes on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.lsp.book import Book
from tests.lsp.client import Client, insertion, range_


@pytest.fixture
def book(shared: Client, uri: str) -> Any:
    """After each test the notebook still works, and no pop-up has been sent."""
    book = Book(shared, uri.replace(".py", ".ipynb")).open("x = 1", "eval(x)", "exec(x)")
    book.codes(1)
    yield book
    book.splice(len(book.cells), 0, book.new_cell("eval(y)"))
    assert book.codes(len(book.cells) - 1) == ["no-eval"]
    methods = {message.content["method"] for message in (*shared.received, *shared.taken)}
    assert not methods & {"window/showMessage", "window/showMessageRequest"}
    book.close()


@pytest.mark.parametrize("method", ["didOpen", "didChange", "didSave", "didClose"])
@pytest.mark.parametrize(
    "params",
    [
        *(None, [], {}, {"notebookDocument": None}, {"notebookDocument": {"uri": 5}}, {"notebookDocument": {"uri": "file:///none.ipynb"}}),
        {"notebookDocument": {"uri": "file:///none.ipynb"}, "change": {"cells": {"structure": []}}},
    ],
    ids=str,
)
def test_messages_that_are_none(book: Book, method: str, params: Any) -> None:
    book.client.notify(f"notebookDocument/{method}", params)


@pytest.mark.parametrize(
    "cells",
    [
        *("no", [], {"structure": None}, {"structure": {"array": None}}, {"data": "x"}, {"data": [{"document": "file:///none"}, 7]}),
        {"structure": {"array": {"start": "0", "deleteCount": 1}}},
        {"structure": {"array": {"start": 99, "deleteCount": 5, "cells": [None, {"kind": 2}]}}},
        {"structure": {"array": {"start": -4, "deleteCount": -2}, "didOpen": [{}, 1], "didClose": [{"uri": "file:///none"}, {}]}},
        {"textContent": [None, {}, {"document": {"uri": "file:///none"}, "changes": [{"text": "x"}]}]},
        {"textContent": "x"},
    ],
    ids=str,
)
def test_changes_that_are_none(book: Book, cells: Any) -> None:
    book.change(cells)


def test_edits_out_of_range(book: Book) -> None:
    document = {"uri": book.cells[0].uri, "version": 2}
    wild = [{"range": range_(900, 3, 2, 99), "text": "\ny = 1"}, {"range": range_(-1, -5, 0, 0), "text": ""}, {"range": None}, {"text": 3}]
    book.change({"textContent": [{"document": document, "changes": wild}]})
    book.cells[0].version = 2
    assert book.codes(0) == []


def test_cells_without_a_text_and_texts_without_a_cell(book: Book) -> None:
    stranger = {"uri": "vscode-notebook-cell:/x#1", "languageId": "python", "version": 1, "text": "eval(1)"}
    book.change({"structure": {"array": {"start": 0, "deleteCount": 0, "cells": [{"kind": 2, "document": "vscode-notebook-cell:/x#2"}]}}})
    book.change({"structure": {"didOpen": [stranger]}})
    book.change({"structure": {"array": {"start": 0, "deleteCount": 1}}})


def test_a_cell_that_is_there_twice_counts_once(book: Book) -> None:
    book.change({"structure": {"array": {"start": 3, "deleteCount": 0, "cells": [book.cells[1].info, book.cells[1].info]}}})
    book.insert(1, 0, 0, "x = 2; ")
    assert book.codes(1) == ["no-eval"]


def test_a_cell_of_another_notebook_stays_there(shared: Client, book: Book) -> None:
    other = Book(shared, book.uri.replace(".ipynb", "_other.ipynb")).open("x = 1", book.cells[1])
    assert other.codes(0) == []
    book.insert(1, 0, 0, "x = 2; ")
    assert book.codes(1) == ["no-eval"]
    other.close()


def test_opening_again_and_as_a_text(shared: Client, book: Book) -> None:
    shared.open(book.uri, '{"cells": []}', language="json")
    shared.change(book.uri, insertion(0, 0, " "))
    shared.close(book.uri)
    book.open("exec(x)")
    assert book.codes(0) == ["no-exec"]


def test_a_text_that_is_opened_as_a_notebook_gives_way(shared: Client, uri: str) -> None:
    book = Book(shared, uri.replace(".py", ".ipynb"))
    shared.open(book.uri, '{"cells": []}', language="json")
    book.open("eval(x)")
    assert book.codes(0) == ["no-eval"]
    book.close()


def test_two_thousand_cells(shared: Client, uri: str) -> None:
    book = Book(shared, uri.replace(".py", ".ipynb"))
    book.open(*(f"x{number} = {number}" for number in range(1_999)), "eval(x7)")
    assert book.codes(1_999) == ["no-eval"]
    for _ in range(20):
        book.insert(1_000, 0, 0, "exec(x); ")
    assert len(book.codes(1_000)) == 20
    book.close()


@pytest.mark.parametrize("text", ["", "\n", "   ", "%%", "%%bash", "!", "?", "%matplotlib inline\n%load_ext x", "\r\n\r\n", "'''", "(", "\\", "\x00", "\ud800"])
def test_cells_with_little_in_them(book: Book, text: str) -> None:
    book.splice(0, 0, book.new_cell(text))
    assert book.codes(0) == []
    book.insert(2, 0, 0, "\n")
    assert book.codes(2) == ["no-eval"]
