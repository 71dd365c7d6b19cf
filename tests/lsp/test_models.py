"""Model files at the lines that load them, in the editor: reports that open, progress, cancelling, and files that change on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest

from tests.artifacts import containers as make
from tests.artifacts.assembly import assemble
from tests.artifacts.containers import EVIL
from tests.lsp.client import Client, Publication, position

LOAD = 'import torch\na = torch.load("w.pt", weights_only=False)\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "vetline.toml").write_text('select = ["artifact-dangerous", "artifact-suspicious", "artifact-unread", "model-unpinned"]\n')
    (tmp_path / "w.pt").write_bytes(make.torch_zip(EVIL))
    return tmp_path


@pytest.fixture
def client(project: Path, tmp_path: Path) -> Iterator[Client]:
    places = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path / "state"), "HF_HOME": str(tmp_path / "hf")}
    with Client(env={**os.environ, **places}, timeout_s=120) as client:
        client.answers["window/workDoneProgress/create"] = None
        client.initialize([project], capabilities={"window": {"workDoneProgress": True}})
        yield client


def told(client: Client, uri: str, *codes: str, version: int | None = None) -> Publication:
    """The next publication with just these findings, behind the one that was told last: opening publishes, too, before any file is read."""
    published = (message for message in client.taken if message.content.get("method") == "textDocument/publishDiagnostics")
    last_s = max((message.received_s for message in published), default=0.0)
    return client.publication(uri, lambda one: one.received_s > last_s and one.codes == list(codes) and version in (None, one.version))


def test_the_dangerous_opcode_opens_the_report(project: Path, client: Client) -> None:
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD)
    [finding] = told(client, uri, "artifact-dangerous").diagnostics
    [related] = finding["relatedInformation"]
    assert "calls os.system('true')" in related["message"]
    location = related["location"]
    page = Path(unquote(urlparse(location["uri"]).path)).read_text().split("\n")
    assert page[0] == "# w.pt: dangerous"
    assert "calls os.system" in page[location["range"]["start"]["line"]]
    assert any(line.startswith("- sha256: `") for line in page)


def test_what_is_said_of_a_file_can_be_ignored(project: Path, client: Client) -> None:
    (project / "vetline.toml").unlink()
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD)
    published = client.publication(uri, lambda one: "artifact-dangerous" in one.codes)
    diagnostics = [one for one in published.diagnostics if one["code"] == "artifact-dangerous"]
    asked = {"textDocument": {"uri": uri}, "range": diagnostics[0]["range"], "context": {"diagnostics": diagnostics}}
    actions = {action["title"]: action for action in client.request("textDocument/codeAction", asked)}
    assert "Switch artifact-dangerous off in this project" in actions
    ignore = actions["Ignore artifact-dangerous here, with a reason"]
    [change] = (ignore if "edit" in ignore else client.request("codeAction/resolve", ignore))["edit"]["documentChanges"]
    [edit] = change["edits"]
    assert edit["newText"] == "  # vetline: ignore[artifact-dangerous] reason"
    client.replace_all(uri, LOAD.rstrip("\n") + edit["newText"] + "\n")
    published = client.publication(uri, lambda one: one.version == 2 and "artifact-dangerous" not in one.codes)
    assert "unused-suppression" not in published.codes


def test_what_changes_on_the_disk_is_looked_at_again(project: Path, client: Client) -> None:
    """By the server's own watch: nothing is typed, and the editor says nothing."""
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD)
    told(client, uri, "artifact-dangerous")
    (project / "good.pt").write_bytes(make.torch_zip())
    os.replace(project / "good.pt", project / "w.pt")
    told(client, uri)
    (project / "evil.pt").write_bytes(make.torch_zip(EVIL))
    os.replace(project / "evil.pt", project / "w.pt")
    told(client, uri, "artifact-dangerous")
    (project / "w.pt").unlink()
    told(client, uri)


def test_a_file_that_the_editor_says_is_new_is_looked_at(project: Path, client: Client) -> None:
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD.replace("w.pt", "new.pt"))
    told(client, uri)
    os.replace(project / "w.pt", project / "new.pt")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": (project / "new.pt").as_uri(), "type": 1}]})
    told(client, uri, "artifact-dangerous")


def slow_pickle() -> bytes:
    """A list of texts that are kept in the memo: millions of opcodes, which are followed one by one."""
    piece = b"".join(b"\x8c\x04%04d\x94" % number for number in range(10_000))
    return b"\x80\x04](" + piece * 500 + b"e0" + assemble("'os' 'system' stack ('true',) call", proto=None)


def progress(client: Client, kind: str) -> dict[str, Any]:
    message = client.wait_for(
        lambda message: message.content.get("method") == "$/progress" and message.content["params"]["value"]["kind"] == kind, f"progress: {kind}"
    )
    return dict(message.content["params"])


def test_what_takes_long_has_a_progress_and_ends_with_its_line(project: Path, client: Client) -> None:
    (project / "w.pt").write_bytes(slow_pickle())
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD)
    begun = progress(client, "begin")
    assert (begun["value"]["title"], begun["value"]["message"]) == ("Inspecting a model", "w.pt")
    client.replace_all(uri, "import torch\n")
    assert progress(client, "end")["token"] == begun["token"]
    assert told(client, uri, version=2).version == 2
    client.replace_all(uri, LOAD.replace("w.pt", "x.pt"))
    (project / "x.pt").write_bytes(make.torch_zip(EVIL))
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": (project / "x.pt").as_uri(), "type": 1}]})
    told(client, uri, "artifact-dangerous", version=3)


def test_a_person_can_end_the_progress(project: Path, client: Client) -> None:
    (project / "w.pt").write_bytes(slow_pickle())
    uri = (project / "app.py").as_uri()
    client.open(uri, LOAD)
    begun = progress(client, "begin")
    client.notify("window/workDoneProgress/cancel", {"token": begun["token"]})
    assert progress(client, "end")["token"] == begun["token"]


def test_a_pin_out_of_the_cache_and_a_hover_over_it(project: Path, client: Client) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    snapshot = project / "hf" / "hub" / "models--org--name" / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (snapshot.parent.parent / "refs").mkdir()
    (snapshot.parent.parent / "refs" / "main").write_text(commit)
    (snapshot / "config.json").write_text('{"auto_map": {"AutoModel": "modeling_x.X"}}')
    (snapshot / "modeling_x.py").write_text("x = 1\n")
    uri = (project / "app.py").as_uri()
    source = 'from transformers import AutoModel\nm = AutoModel.from_pretrained("org/name")\n'
    client.open(uri, source)
    published = client.publication(uri, lambda one: "model-unpinned" in one.codes)
    at = {"start": position(1, 34), "end": position(1, 34)}
    diagnostics = [one for one in published.diagnostics if one["code"] == "model-unpinned"]
    actions = client.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": at, "context": {"diagnostics": diagnostics}})
    [pin] = [action for action in actions if action["title"].startswith("Pin the cached commit 0123456789ab")]
    [change] = pin["edit"]["documentChanges"]
    assert [edit["newText"] for edit in change["edits"]] == [f', revision="{commit}"']
    pinned = source.replace('"org/name"', f'"org/name", revision="{commit}"')
    client.replace_all(uri, pinned)
    client.publication(uri, lambda one: one.version == 2 and "model-unpinned" not in one.codes)
    hover = client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position(1, pinned.split("\n")[1].index(commit) + 5)})
    value = hover["contents"]["value"]
    assert f"cached at commit `{commit}`, pinned" in value
    assert f"[`modeling_x.py`]({(snapshot / 'modeling_x.py').as_uri()})" in value
