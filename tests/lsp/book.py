"""A notebook as an editor has it open: its cells, what it tells the server of them, and what the server has said at each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.lsp.client import Client, Publication, applied, range_

MARKDOWN, CODE = 1, 2


class Cell:
    """`text` is what the editor shows."""

    def __init__(self, uri: str, text: str, language: str, kind: int) -> None:
        self.uri = uri
        self.text = text
        self.language = language
        self.kind = kind
        self.version = 1

    @property
    def info(self) -> dict[str, Any]:
        return {"kind": self.kind, "document": self.uri, "metadata": {}}

    @property
    def item(self) -> dict[str, Any]:
        return {"uri": self.uri, "languageId": self.language, "version": self.version, "text": self.text}


class Book:
    """`uri` is the notebook's; those of its cells are as VS Code makes them."""

    def __init__(self, client: Client, uri: str) -> None:
        self.client = client
        self.uri = uri
        self.cells: list[Cell] = []
        self.version = 1
        self._made = 0

    def new_cell(self, text: str, language: str = "python", kind: int = CODE) -> Cell:
        self._made += 1
        path = self.uri.removeprefix("file://")
        return Cell(f"vscode-notebook-cell:{path}#W{self._made}sZmlsZQ%3D%3D", text, language, kind)

    def open(self, *cells: str | Cell) -> Book:
        self.cells = [self.new_cell(cell) if isinstance(cell, str) else cell for cell in cells]
        notebook = {"uri": self.uri, "notebookType": "jupyter-notebook", "version": self.version, "cells": [cell.info for cell in self.cells]}
        params = {"notebookDocument": notebook, "cellTextDocuments": [cell.item for cell in self.cells]}
        self.client.notify("notebookDocument/didOpen", params)
        return self

    def close(self) -> None:
        cells = [{"uri": cell.uri} for cell in self.cells]
        self.client.notify("notebookDocument/didClose", {"notebookDocument": {"uri": self.uri}, "cellTextDocuments": cells})

    def change(self, cells: Mapping[str, Any] | None) -> None:
        self.version += 1
        change = {} if cells is None else {"cells": cells}
        params = {"notebookDocument": {"uri": self.uri, "version": self.version}, "change": change}
        self.client.notify("notebookDocument/didChange", params)

    def edit(self, number: int, where: Mapping[str, Any], text: str, encoding: str = "utf-16") -> None:
        """Replaces a range of a cell."""
        cell = self.cells[number]
        cell.version += 1
        cell.text = applied(cell.text, [{"range": where, "newText": text}], encoding)
        document = {"uri": cell.uri, "version": cell.version}
        self.change({"textContent": [{"document": document, "changes": [{"range": where, "text": text}]}]})

    def insert(self, number: int, line: int, character: int, text: str) -> None:
        self.edit(number, range_(line, character, line, character), text)

    def splice(self, start: int, deleted: int, *cells: Cell) -> None:
        """Replaces cells. A cell that goes and comes in one change is moved, and stays open."""
        gone = self.cells[start : start + deleted]
        self.cells[start : start + deleted] = cells
        opened = [cell.item for cell in cells if cell not in gone]
        closed = [{"uri": cell.uri} for cell in gone if cell not in cells]
        array = {"start": start, "deleteCount": deleted, "cells": [cell.info for cell in cells]}
        self.change({"structure": {"array": array, "didOpen": opened, "didClose": closed}})

    def published(self, number: int) -> Publication:
        """What is said at a cell of its present version, once it is said."""
        return self.client.diagnostics(self.cells[number].uri, self.cells[number].version)

    def codes(self, number: int) -> list[str]:
        return self.published(number).codes

    def standing(self) -> dict[str, list[dict[str, Any]]]:
        """The last that has been said at each cell's URI so far, by URI."""
        messages = sorted([*self.client.taken, *self.client.received], key=lambda message: message.received_s)
        last: dict[str, list[dict[str, Any]]] = {}
        for message in messages:
            if message.content.get("method") == "textDocument/publishDiagnostics":
                params = message.content["params"]
                last[params["uri"]] = params["diagnostics"]
        return {uri: found for uri, found in last.items() if uri.startswith("vscode-notebook-cell:" + self.uri.removeprefix("file://") + "#")}

    def actions(self, number: int, where: Mapping[str, Any], only: Sequence[str] | None = None) -> list[dict[str, Any]]:
        context: dict[str, Any] = {"diagnostics": [], **({"only": list(only)} if only is not None else {})}
        params = {"textDocument": {"uri": self.cells[number].uri}, "range": where, "context": context}
        return self.client.request("textDocument/codeAction", params) or []

    def after(self, action: Mapping[str, Any]) -> list[str]:
        """The cells' texts after an action."""
        edit = action["edit"] if "edit" in action else self.client.request("codeAction/resolve", action)["edit"]
        texts = {cell.uri: cell.text for cell in self.cells}
        for change in edit["documentChanges"]:
            document = change["textDocument"]
            (cell,) = [cell for cell in self.cells if cell.uri == document["uri"]]
            assert document["version"] == cell.version
            texts[cell.uri] = applied(texts[cell.uri], change["edits"])
        return [texts[cell.uri] for cell in self.cells]
