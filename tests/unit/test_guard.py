"""`lsp.guard`: failing handlers, forgotten futures, and what is logged. In process, with a writer that keeps what is sent."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

from vetline.core.finding import Report
from vetline.lsp import code_action, hover
from vetline.lsp.logs import log_to_stderr
from vetline.lsp.server import VetlineServer

HOVER = {"textDocument": {"uri": "file:///a.py"}, "position": {"line": 0, "character": 0}}
ACTIONS = {"textDocument": {"uri": "file:///a.py"}, "range": {"start": HOVER["position"], "end": HOVER["position"]}}


class Wire:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def write(self, data: bytes) -> None:
        self.sent.append(json.loads(data.partition(b"\r\n\r\n")[2]))

    def close(self) -> None:
        pass


def in_session(scenario: Callable[[VetlineServer, Wire, Callable[..., None]], None]) -> Wire:
    """Runs the scenario on an initialized session; `tell` hands the server a message."""
    wire = Wire()

    async def run() -> None:
        server = VetlineServer(asyncio.get_running_loop(), lambda *_: None, lambda _: Report(), lambda _: Report())  # type: ignore[arg-type, return-value]
        server.protocol.set_writer(wire)

        def tell(method: str, params: Any = None, msg_id: int | None = None) -> None:
            message = {"jsonrpc": "2.0", "method": method, "params": params}
            server.protocol.handle_body(json.dumps(message if msg_id is None else {**message, "id": msg_id}).encode())

        tell("initialize", {"capabilities": {}}, 0)
        assert wire.sent.pop()["result"]["capabilities"]
        scenario(server, wire, tell)
        server.end()
        await server.until_end()

    asyncio.run(run())
    return wire


def test_a_failing_handler_answers_as_if_there_were_nothing(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("broken")

    for module, name in ((hover, "hover"), (code_action, "code_actions"), (code_action, "resolve")):
        monkeypatch.setattr(module, name, fail)

    def scenario(_: VetlineServer, wire: Wire, tell: Callable[..., None]) -> None:
        tell("textDocument/hover", HOVER, 1)
        tell("textDocument/codeAction", {**ACTIONS, "context": {"diagnostics": []}}, 2)
        tell("codeAction/resolve", {"title": "t", "data": {"a": 1}}, 3)
        assert [(message["id"], message["result"]) for message in wire.sent] == [
            (1, None),
            (2, None),
            (3, {"title": "t", "data": {"a": 1}}),
        ]

    with caplog.at_level(logging.ERROR):
        wire = in_session(scenario)
    assert "window/showMessage" not in {message.get("method") for message in wire.sent}
    assert caplog.text.count("RuntimeError: broken") == 3


def test_a_failing_notification_is_logged_and_no_more(caplog: pytest.LogCaptureFixture) -> None:
    def scenario(server: VetlineServer, wire: Wire, tell: Callable[..., None]) -> None:
        server.protocol.plain["textDocument/didOpen"] = lambda _: 1 / 0  # type: ignore[assignment, return-value]
        tell("textDocument/didOpen", {})
        assert wire.sent == []

    with caplog.at_level(logging.ERROR):
        in_session(scenario)
    assert "ZeroDivisionError" in caplog.text


def test_no_message_leaves_a_future_behind() -> None:
    def scenario(server: VetlineServer, _: Wire, tell: Callable[..., None]) -> None:
        before = len(server.protocol._request_futures)
        document = {"uri": "file:///a.py", "languageId": "python", "version": 1, "text": ""}
        for number in range(1, 200):
            tell("textDocument/didOpen", {"textDocument": document})
            tell("textDocument/didClose", {"textDocument": document})
            tell("$/setTrace", {"value": "off"})
            tell("$/none", {})
            tell("textDocument/hover", HOVER, number)
        assert len(server.protocol._request_futures) == before

    in_session(scenario)


def test_what_is_typed_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    secret = "correct-horse-battery"

    def scenario(_: VetlineServer, __: Wire, tell: Callable[..., None]) -> None:
        document = {"uri": "file:///a.py", "languageId": "python", "version": 1, "text": secret}
        tell("textDocument/didOpen", {"textDocument": document})
        tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": secret}, {"text": 7}]})
        tell("textDocument/hover", {"nonsense": secret}, 1)
        tell("workspace/executeCommand", {"command": "vetline.showRule", "arguments": [secret]}, 2)

    levels = {name: logging.getLogger(name).level for name in ("", "vetline", "pygls")}
    handlers = logging.getLogger().handlers[:]
    log_to_stderr()
    try:
        in_session(scenario)
    finally:
        logging.getLogger().handlers[:] = handlers
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    assert secret not in caplog.text


def test_a_client_that_is_gone_ends_the_session() -> None:
    class Gone(Wire):
        def write(self, data: bytes) -> None:
            raise BrokenPipeError

    def scenario(server: VetlineServer, _: Wire, tell: Callable[..., None]) -> None:
        server.protocol.set_writer(Gone())
        tell("textDocument/hover", HOVER, 1)
        assert server.protocol.writer is None
        tell("textDocument/hover", HOVER, 2)

    in_session(scenario)
