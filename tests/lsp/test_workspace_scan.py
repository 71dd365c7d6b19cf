"""The scan of the workspace: what it publishes, its progress, how it is cancelled, and what happens to its findings later."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.book import Book
from tests.lsp.client import Client, Publication, ResponseError
from tests.lsp.conftest import CONFIGURATION

Start = Callable[[], Client]
TOKEN = "scan-1"


def command(client: Client, token: str | None = TOKEN) -> int:
    params: dict[str, Any] = {"command": "vetline.scanWorkspace"}
    if token is not None:
        params["workDoneToken"] = token
    return client.send_request("workspace/executeCommand", params)


def scan(client: Client, token: str | None = TOKEN) -> dict[str, Any]:
    outcome: dict[str, Any] = client.answer_to(command(client, token))
    return outcome


def progress(client: Client, kind: str) -> dict[str, Any]:
    """The next progress of this kind."""
    message = client.wait_for(
        lambda message: message.content.get("method") == "$/progress" and message.content["params"]["value"]["kind"] == kind, f"progress: {kind}"
    )
    params: dict[str, Any] = message.content["params"]
    return params


def codes(*expected: str) -> Callable[[Publication], bool]:
    return lambda publication: publication.codes == list(expected)


@pytest.fixture
def files(project: Path) -> dict[str, str]:
    """Names to URIs of four files, of which two hold findings and a third one is left out."""
    contents = {"one.py": "eval(x)\n", "inner/two.py": "exec(x)\neval(y)\n", "clean.py": "x = 1\n", "left-out.py": "eval(z)\n"}
    for name, content in contents.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(content)
    (project / ".gitignore").write_text("left-out.py\n")
    return {name: (project / name).resolve().as_uri() for name in contents}


def test_it_publishes_what_stands_in_files_that_are_not_open(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    client.open(files["one.py"], "exec(unsaved)\n")
    assert client.diagnostics(files["one.py"], 1).codes == ["no-exec"]
    outcome = scan(client)
    assert outcome == {"files": 3, "findings": 3, "cancelled": False, "problems": []}
    assert client.diagnostics(files["inner/two.py"], None).codes == ["no-exec", "no-eval"]
    beginning = progress(client, "begin")
    assert (beginning["token"], beginning["value"]["cancellable"]) == (TOKEN, True)
    progress(client, "end")
    published = [message.content["params"]["uri"] for message in (*client.received, *client.taken) if "uri" in message.content.get("params", {})]
    assert files["left-out.py"] not in published and files["clean.py"] not in published


def test_findings_come_back_when_a_file_is_closed(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    scan(client)
    uri = files["one.py"]
    assert client.publication(uri, codes("no-eval"))
    client.open(uri, "eval(x)\nexec(x)\n")
    assert client.diagnostics(uri, 1).codes == ["no-eval", "no-exec"]
    client.close(uri)
    assert client.publication(uri, codes())
    assert client.diagnostics(uri, None).codes == ["no-eval"], "what was typed was not saved"


def test_a_file_that_was_mended_stays_clean(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    assert scan(client)["findings"] == 3
    uri = files["one.py"]
    client.open(uri, "eval(x)\n")
    client.diagnostics(uri, 1)
    (project / "one.py").write_text("x = 1\n")
    client.close(uri)
    client.settle()
    assert scan(client)["findings"] == 2


def test_a_rule_that_is_switched_off_takes_its_findings_along(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    scan(client)
    assert client.publication(files["inner/two.py"], codes("no-exec", "no-eval"))
    (project / "vetline.toml").write_text(CONFIGURATION + 'ignore = ["no-eval"]\n')
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": (project / "vetline.toml").resolve().as_uri(), "type": 2}]})
    assert client.publication(files["inner/two.py"], codes("no-exec"))
    assert client.publication(files["one.py"], codes())


def test_a_file_that_is_gone_is_cleared_by_the_next_scan(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    scan(client)
    assert client.publication(files["one.py"], codes("no-eval"))
    (project / "one.py").unlink()
    assert scan(client)["findings"] == 2
    assert client.publication(files["one.py"], codes())


def test_several_folders_and_a_file_that_cannot_be_read(project: Path, files: dict[str, str], start: Start, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "large.py").write_text("x = 1\n" * 2_000)
    (other / "vetline.toml").write_text("max-file-bytes = 1000\n")
    client = start()
    client.initialize([project, other])
    outcome = scan(client)
    assert outcome["findings"] == 3
    assert [problem for problem in outcome["problems"] if "large.py" in problem and "max-file-bytes" in problem]


def test_without_a_token_the_server_makes_one(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.answers["window/workDoneProgress/create"] = None
    client.initialize([project], capabilities={"window": {"workDoneProgress": True}})
    assert scan(client, token=None)["findings"] == 3
    created = client.notification("window/workDoneProgress/create")
    assert progress(client, "begin")["token"] == created["token"]


def test_editors_without_progress_are_served(project: Path, files: dict[str, str], start: Start) -> None:
    client = start()
    client.initialize([project])
    assert scan(client, token=None)["findings"] == 3


def test_a_notebook_that_is_not_open_has_its_findings_at_the_file(project: Path, files: dict[str, str], start: Start) -> None:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["# é\n", "%time x = eval(y)"]}
    text = json.dumps({"cells": [{"cell_type": "markdown", "source": []}, cell], "nbformat": 4}, indent=1, ensure_ascii=False)
    (project / "book.ipynb").write_text(text, encoding="utf-8")
    (project / "broken.ipynb").write_text("{")
    client = start()
    client.initialize([project])
    outcome = scan(client)
    assert (outcome["files"], outcome["findings"]) == (5, 4)
    assert ["not JSON" in problem for problem in outcome["problems"]] == [True]
    uri = (project / "book.ipynb").resolve().as_uri()
    (found,) = client.diagnostics(uri, None).diagnostics
    assert found["message"].startswith("Cell 2: eval runs")
    line = text.split("\n")[found["range"]["start"]["line"]]
    assert line[found["range"]["start"]["character"] : found["range"]["end"]["character"]] == "eval(y)"
    book = Book(client, uri).open("x = 1")
    client.publication(uri, codes())
    assert book.codes(0) == []
    book.close()
    client.publication(uri, codes("no-eval"))


@pytest.fixture
def many(project: Path) -> Path:
    """Enough that a scan has not ended when the cancellation comes."""
    (project / "many").mkdir()
    for number in range(600):
        (project / "many" / f"m{number}.py").write_text("eval(x)\n" + "def f(a, b):\n    return a.of(b, [1, 2])\n" * 60)
    return project


def test_cancelling_by_the_progress(many: Path, start: Start) -> None:
    client = start()
    client.initialize([many])
    request = command(client)
    progress(client, "begin")
    client.notify("window/workDoneProgress/cancel", {"token": TOKEN})
    outcome = client.answer_to(request)
    assert outcome["cancelled"] is True
    assert outcome["files"] < 600
    progress(client, "end")
    assert scan(client, "scan-2")["files"] == 600, "it can be scanned again"


def test_cancelling_the_request(many: Path, start: Start) -> None:
    client = start()
    client.initialize([many])
    request = command(client)
    progress(client, "begin")
    client.notify("$/cancelRequest", {"id": request})
    with pytest.raises(ResponseError):
        client.answer_to(request)
    progress(client, "end")


def test_a_second_scan_does_not_disturb_the_first(many: Path, start: Start) -> None:
    client = start()
    client.initialize([many])
    request = command(client)
    progress(client, "begin")
    assert client.answer_to(command(client, "scan-2")) is None
    assert client.answer_to(request)["files"] == 600


def test_typing_goes_on_and_the_server_ends_during_a_scan(many: Path, start: Start) -> None:
    client = start()
    client.initialize([many])
    uri = (many / "typed.py").resolve().as_uri()
    client.open(uri, "eval(x)\n")
    client.diagnostics(uri, 1)
    command(client)
    progress(client, "begin")
    client.replace_all(uri, "exec(x)\n")
    assert client.diagnostics(uri, 2).codes == ["no-exec"]
    assert client.shutdown() == 0


def test_the_rules_that_there_are(project: Path, start: Start) -> None:
    client = start()
    client.initialize([project])
    uri = (project / "a.py").resolve().as_uri()
    client.open(uri, "")
    client.diagnostics(uri, 1)
    rules = client.request("workspace/executeCommand", {"command": "vetline.listRules"})
    assert {"id": "no-exec", "severity": "warning", "category": "injection", "message": "exec runs whatever it is given."} in rules
