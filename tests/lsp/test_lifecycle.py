"""From initialize to exit, in order and out of it."""

from __future__ import annotations

import json
import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lsp.client import SERVER, Client, ResponseError


def test_shutdown_then_exit_is_a_good_end(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    result = client.initialize([project])
    assert result["serverInfo"]["name"] == "vetline"
    assert client.shutdown() == 0


def test_exit_without_shutdown_is_a_bad_end(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    client.notify("exit")
    assert client.wait_for_exit() == 1


def test_the_server_ends_with_its_input(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    client.hang_up()
    assert client.wait_for_exit() == 0


def test_requests_before_initialize_are_refused(start: Callable[[], Client]) -> None:
    client = start()
    with pytest.raises(ResponseError) as refusal:
        client.request("textDocument/hover", {"textDocument": {"uri": "file:///a.py"}, "position": {"line": 0, "character": 0}})
    assert refusal.value.code == -32002
    client.notify("textDocument/didOpen", {"textDocument": {"uri": "file:///a.py", "languageId": "python", "version": 1, "text": ""}})
    client.initialize()


def test_requests_after_shutdown_are_refused(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    client.request("shutdown")
    with pytest.raises(ResponseError) as refusal:
        client.request("textDocument/hover", {"textDocument": {"uri": "file:///a.py"}, "position": {"line": 0, "character": 0}})
    assert refusal.value.code == -32600
    client.notify("exit")
    assert client.wait_for_exit() == 0


def test_initialize_twice_is_refused(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    with pytest.raises(ResponseError):
        client.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})


def test_without_a_folder(start: Callable[[], Client], tmp_path: Path) -> None:
    client = start()
    client.settings = {"bundledRules": False}
    client.initialize()
    uri = (tmp_path / "a.py").as_uri()
    client.open(uri, "eval(x)\n")
    assert client.diagnostics(uri, 1).diagnostics == []


def test_capabilities(shared: Client) -> None:
    capabilities = shared.capabilities
    assert capabilities["textDocumentSync"] == {"openClose": True, "change": 2, "save": {"includeText": False}}
    assert capabilities["hoverProvider"] is True
    kinds = ["quickfix", "source.fixAll.vetline", "notebook.source.fixAll.vetline"]
    assert capabilities["codeActionProvider"] == {"codeActionKinds": kinds, "resolveProvider": True}
    assert set(capabilities["executeCommandProvider"]["commands"]) >= {"vetline.showRule", "vetline.restartDeepTier"}
    assert capabilities["workspace"]["workspaceFolders"] == {"supported": True, "changeNotifications": True}


def test_nothing_but_messages_is_on_stdout_and_nothing_is_wrong_in_the_log(project: Path, start: Callable[[], Client]) -> None:
    """The client fails on anything else on stdout."""
    client = start()
    client.initialize([project])
    uri = (project / "a.py").as_uri()
    client.open(uri, "eval(x)\n")
    client.diagnostics(uri, 1)
    client.shutdown()
    assert client.log == ""


def test_a_socket_for_debugging(environment: dict[str, str]) -> None:
    """The log says which port the system gave."""
    with subprocess.Popen([*SERVER, "--tcp", "127.0.0.1:0"], stderr=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stderr is not None
        announced = re.search(r"listening on 127\.0\.0\.1:(\d+)", process.stderr.readline())
        assert announced
        with socket.create_connection(("127.0.0.1", int(announced[1])), timeout=30) as connection:
            for number, method in enumerate(("initialize", "shutdown"), start=1):
                body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": {"capabilities": {}}}).encode()
                connection.sendall(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
                assert connection.recv(65_536).startswith(b"Content-Length: ")
        assert process.wait(30) == 0
