"""Whatever comes in, the server answers what has an answer, shows nothing to the user, and goes on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.lsp.client import Client, ResponseError, insertion, range_


@pytest.fixture(autouse=True)
def goes_on(shared: Client, uri: str) -> Any:
    """After each test the session still works, and no pop-up has been sent."""
    yield
    after = uri.replace(".py", "_after.py")
    shared.open(after, "eval(x)\n")
    assert shared.diagnostics(after, 1).codes == ["no-eval"]
    shared.close(after)
    methods = {message.content["method"] for message in (*shared.received, *shared.taken)}
    assert "window/showMessage" not in methods
    assert "window/showMessageRequest" not in methods


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", -32700),
        (b"", -32700),
        (b"\xff\xfe\x00", -32700),
        (b"[" * 100_000, -32700),
        (b"null", -32600),
        (b"[]", -32600),
        (b'"text"', -32600),
        (b"{}", -32600),
        (b'{"jsonrpc": "2.0", "method": [], "params": {}}', -32600),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "shutdown"}', -32600),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "shutdown"}', -32600),
    ],
)
def test_bodies_that_are_no_messages(shared: Client, body: bytes, code: int) -> None:
    shared.send_body(body)
    with pytest.raises(ResponseError) as refusal:
        shared.answer_to(None)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"Content-Type: x\r\n\r\n",
        b"Content-Length: -5\r\n\r\n",
        b"Content-Length: abc\r\n\r\n",
        b"garbage\r\nwithout an end\r\n\r\n",
        b"x" * 200_000 + b"\r\n\r\n",
        b"content-length:2\n\n{}",
        b"Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
    ],
)
def test_headers_that_are_none(shared: Client, data: bytes) -> None:
    shared.send_bytes(data)
    shared.settle()
    shared.forget_answer_to(None)


def test_a_message_in_pieces(shared: Client, uri: str) -> None:
    params = {"textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": "eval(x)\n"}}
    body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": params}).encode()
    for piece in (b"Content-Le", b"ngth: %d\r" % len(body), b"\n\r", b"\n" + body[:10], body[10:-1], body[-1:]):
        shared.send_bytes(piece)
    assert shared.diagnostics(uri, 1).codes == ["no-eval"]


@pytest.mark.parametrize("method", ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave"])
@pytest.mark.parametrize(
    "params",
    [
        None,
        7,
        [],
        {},
        {"textDocument": None},
        {"textDocument": []},
        {"textDocument": {"uri": 7, "text": 8}},
        {"textDocument": {"uri": "file:///x.py"}, "contentChanges": {}},
        {"textDocument": {"uri": "file:///x.py", "version": "one"}, "contentChanges": [None, 7, {}, {"text": 7}]},
        {"textDocument": {"uri": "file:///never-opened.py", "version": 2}, "contentChanges": [{"text": "x"}]},
    ],
)
def test_document_notifications_of_wrong_shapes(shared: Client, method: str, params: Any) -> None:
    shared.notify(method, params)
    shared.settle()


@pytest.mark.parametrize(
    "method",
    ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "$/setTrace"],
)
@pytest.mark.parametrize("params", [None, 7, [], {}, {"changes": 7}, {"changes": [7, {}]}, {"event": 7}, {"event": {"added": [7]}}])
def test_workspace_notifications_of_wrong_shapes(shared: Client, method: str, params: Any) -> None:
    shared.notify(method, params)
    shared.settle()


@pytest.mark.parametrize("method", ["textDocument/hover", "textDocument/codeAction", "codeAction/resolve", "workspace/executeCommand"])
@pytest.mark.parametrize("params", [None, 7, [], {}, {"textDocument": {"uri": 7}}, {"command": "vetline.none"}])
def test_requests_of_wrong_shapes_are_answered(shared: Client, method: str, params: Any) -> None:
    with pytest.raises(ResponseError) as refusal:
        shared.request(method, params)
    assert refusal.value.code in (-32602, -32603)


@pytest.mark.parametrize("data", [7, [], {"action": "none", "uri": "file:///x.py"}, {"action": "ignore", "uri": 7}, {"action": "fix-all"}])
def test_an_action_that_is_not_ours_comes_back_as_it_was(shared: Client, data: Any) -> None:
    action = {"title": "Someone else's", "data": data}
    assert shared.request("codeAction/resolve", action) == action


def test_unknown_methods(shared: Client) -> None:
    with pytest.raises(ResponseError) as refusal:
        shared.request("vetline/noSuchThing", {})
    assert refusal.value.code == -32601
    shared.notify("vetline/noSuchThing", {})
    shared.notify("$/cancelRequest", {"id": 12345})
    shared.settle()


def test_an_answer_to_no_question(shared: Client) -> None:
    shared.send_body(b'{"jsonrpc": "2.0", "id": "never-asked", "result": null}')
    shared.send_body(b'{"jsonrpc": "2.0", "id": 99, "error": {"code": 1, "message": "x"}}')
    shared.settle()


@pytest.mark.parametrize(
    "where", [range_(99, 0, 99, 5), range_(0, 99, 0, 99), range_(1, 0, 0, 0), range_(0, 0, 2**40, 2**40), range_(-1, -1, -1, -1)]
)
def test_edits_out_of_range(shared: Client, uri: str, where: dict[str, Any]) -> None:
    shared.open(uri, "x = 1\n")
    version = shared.change(uri, {"range": where, "text": "\neval(x)\n"})
    assert shared.diagnostics(uri, version).codes == ["no-eval"]


def test_a_version_that_goes_back(shared: Client, uri: str) -> None:
    shared.open(uri, "", version=9)
    shared.diagnostics(uri, 9)
    changes = [insertion(0, 0, "eval(x)\n")]
    shared.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 4}, "contentChanges": changes})
    assert shared.diagnostics(uri, 4).codes == ["no-eval"]


def test_open_twice(shared: Client, uri: str) -> None:
    shared.open(uri, "")
    shared.diagnostics(uri, 1)
    shared.open(uri, "eval(x)\n", version=2)
    assert shared.diagnostics(uri, 2).codes == ["no-eval"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("s = '\ud83d'\neval(x)\n", 1),
        ("s = '\x00'\neval(x)\n", 1),
        ("a\r\nb\rc\n\n\r\neval(x)", 5),
        ("\f\neval(x)\n\f", 1),
    ],
)
def test_odd_texts(shared: Client, uri: str, text: str, line: int) -> None:
    shared.open(uri, text)
    assert [d["range"]["start"]["line"] for d in shared.diagnostics(uri, 1).diagnostics] == [line]
    version = shared.change(uri, insertion(line, 0, "#"))
    assert shared.diagnostics(uri, version).version == version


NO_PYTHON = ["\ufeffeval(x)\n", "def f(:\n  (((\neval(x)\n", "(" * 5_000, '""' + '"\n' * 999, "\\", "#", "\ud83d" * 99]


@pytest.mark.parametrize("text", NO_PYTHON)
def test_texts_that_are_no_python(shared: Client, uri: str, text: str) -> None:
    shared.open(uri, text)
    assert shared.diagnostics(uri, 1).version == 1
    for _ in range(3):
        version = shared.change(uri, insertion(0, 0, "("))
        assert shared.diagnostics(uri, version).version == version


@pytest.mark.parametrize(
    "bad", ["", "a b", "file:", "file://", "%%%", "untitled:", "http://example.invalid/a.py", "file:///%ff%00.py", "\ud83d"]
)
def test_odd_uris(shared: Client, bad: str) -> None:
    shared.open(bad, "eval(x)\n")
    assert shared.diagnostics(bad, 1).version == 1
    shared.close(bad)


def test_a_line_of_a_megabyte(shared: Client, uri: str) -> None:
    shared.open(uri, "x = [" + "1, " * 350_000 + "]\neval(x)\n")
    assert shared.diagnostics(uri, 1).codes == ["no-eval"]
    version = shared.change(uri, insertion(0, 500_000, "2, "))
    assert shared.diagnostics(uri, version).codes == ["no-eval"]


def test_ten_megabytes_are_too_much_and_said_to_be(shared: Client, uri: str) -> None:
    shared.open(uri, "x = 1\n" * 1_800_000)
    assert shared.diagnostics(uri, 1).codes == ["incomplete-analysis"]
    version = shared.change(uri, insertion(900_000, 0, "eval(x)\n"))
    assert shared.diagnostics(uri, version).codes == ["incomplete-analysis"]
    version = shared.replace_all(uri, "eval(x)\n")
    assert shared.diagnostics(uri, version).codes == ["no-eval"]
