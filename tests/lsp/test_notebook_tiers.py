"""The slower tiers in a notebook: a flow from one cell into another, and the model file behind a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.artifacts import containers
from tests.deep.test_session import RULES, make_project
from tests.lsp.book import Book
from tests.lsp.client import Client, Publication, position, range_
from tests.parity import oracle


def has(code: str) -> Callable[[Publication], bool]:
    return lambda found: code in found.codes


@pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")
def test_a_flow_from_one_cell_into_another_shows_the_way(start: Callable[[], Client], tmp_path: Path) -> None:
    client = start()
    client.initialize([make_project(tmp_path / "project", RULES)])
    book = Book(client, (client.folder / "flow.ipynb").as_uri())
    book.open("!pip install flask==3.0.0", "from flask import request\nname = request.args", "%%bash\nls", "# go\ncursor.execute(name)", "x = (")
    (found,) = client.publication(book.cells[3].uri, has("flow")).diagnostics
    assert found["range"] == range_(1, 15, 1, 19)
    places = [(related["location"]["uri"], related["location"]["range"]["start"]["line"]) for related in found["relatedInformation"]]
    assert places[0] == (book.cells[1].uri, 1)
    assert places[-1] == (book.cells[3].uri, 1)
    moved = book.cells[3]
    book.splice(1, 3, moved)
    assert client.publication(moved.uri, lambda found: "built" in found.codes).codes == ["built"], "nothing flows any more"


def test_the_model_file_behind_a_line(start: Callable[[], Client], tmp_path: Path) -> None:
    (tmp_path / "weights.pkl").write_bytes(containers.EVIL)
    (tmp_path / "vetline.toml").write_text("[deep]\nenable = false\n")
    client = start()
    client.initialize([tmp_path])
    book = Book(client, (tmp_path / "models.ipynb").as_uri()).open("import pickle", "# é\nw = pickle.load(open('weights.pkl', 'rb'))")
    found = client.publication(book.cells[1].uri, lambda found: len(found.diagnostics) == 2)
    assert {diagnostic["range"]["start"]["line"] for diagnostic in found.diagnostics} == {1}
    assert any("weights.pkl" in diagnostic["message"] for diagnostic in found.diagnostics)
    params = {"textDocument": {"uri": book.cells[1].uri}, "position": position(1, 30)}
    assert "weights.pkl" in client.request("textDocument/hover", params)["contents"]["value"]
