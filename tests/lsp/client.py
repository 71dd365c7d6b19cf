"""A small language client over stdio, for tests, the demo and the benchmarks. It knows nothing of the server's code.

Calls block until what they wait for has come in. A wait that takes longer than `timeout_s` fails with what did come in,
and with the server's log.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any

Json = Any
SERVER = (sys.executable, "-c", "import sys; from vetline.cli.main import main; sys.exit(main())", "server")
"""The command line's server, run by the interpreter that runs the tests."""


class ResponseError(Exception):
    """The server answered a request with an error."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__(f"{error.get('code')}: {error.get('message')}")
        self.code: int | None = error.get("code")


class ServerTimeout(Exception):
    """What was waited for did not come."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One textDocument/publishDiagnostics. `received_s` is on time.perf_counter's clock."""

    uri: str
    version: int | None
    diagnostics: list[dict[str, Any]]
    received_s: float

    @property
    def codes(self) -> list[str]:
        return [diagnostic.get("code", "") for diagnostic in self.diagnostics]


@dataclass(frozen=True, slots=True)
class Message:
    content: dict[str, Any]
    received_s: float


def position(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def range_(start_line: int, start: int, end_line: int, end: int) -> dict[str, Any]:
    return {"start": position(start_line, start), "end": position(end_line, end)}


def insertion(line: int, character: int, text: str) -> dict[str, Any]:
    """A content change that inserts `text`."""
    return {"range": range_(line, character, line, character), "text": text}


class Client:
    """Starts the server, talks to it, ends it. Use as a context manager.

    `answers` are replies to the server's requests, by method: a value, or a function of the params. `settings` answers
    workspace/configuration: one value for all folders, or a function of the scope's URI.
    """

    def __init__(
        self,
        command: Sequence[str] = SERVER,
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | Path | None = None,
        timeout_s: float = 30.0,
    ) -> None:
        self.timeout_s = timeout_s
        self.settings: Json | Callable[[str | None], Json] = None
        self.answers: dict[str, Json | Callable[[Json], Json]] = {
            "workspace/configuration": lambda params: [self._settings_for(item) for item in params["items"]],
            "client/registerCapability": None,
            "workspace/applyEdit": {"applied": True},
        }
        self.received: list[Message] = []  # notifications and requests of the server that no wait has taken yet
        self.taken: list[Message] = []
        self.capabilities: dict[str, Any] = {}
        self.folder = Path()  # the first of those that initialize named
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the client
        self._process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, env=env, cwd=cwd, bufsize=0
        )
        self._inbox: SimpleQueue[Message | None] = SimpleQueue()
        self._responses: dict[int | None, dict[str, Any]] = {}
        self._next_id = 0
        self._versions: dict[str, int] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()

    # The session's course

    def initialize(
        self,
        folders: Sequence[str | Path] = (),
        *,
        encodings: Sequence[str] | None = None,
        options: Json = None,
        capabilities: Mapping[str, Any] | None = None,
        configuration: bool = True,
    ) -> dict[str, Any]:
        """Sends initialize and initialized; returns the result. `capabilities` are merged over a modern editor's."""
        wanted = _merged(modern_capabilities(configuration, encodings), capabilities or {})
        paths = [Path(folder).resolve() for folder in folders]
        uris = [path.as_uri() for path in paths]
        self.folder = paths[0] if paths else Path()
        params: dict[str, Any] = {
            "processId": None,
            "rootUri": uris[0] if uris else None,
            "workspaceFolders": [{"uri": uri, "name": uri.rsplit("/", 1)[-1]} for uri in uris] or None,
            "capabilities": wanted,
        }
        if options is not None:
            params["initializationOptions"] = options
        result: dict[str, Any] = self.request("initialize", params)
        self.capabilities = result["capabilities"]
        self.notify("initialized", {})
        return result

    def shutdown(self) -> int:
        """Ends the session as an editor does; returns the server's exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.wait_for_exit()

    def wait_for_exit(self) -> int:
        return self._process.wait(self.timeout_s)

    def hang_up(self) -> None:
        """Closes the server's input."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    pass

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def log(self) -> str:
        """The server's stderr so far."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")

    # Documents

    def open(self, uri: str, text: str, *, language: str = "python", version: int = 1) -> int:
        self._versions[uri] = version
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})
        return version

    def change(self, uri: str, *changes: Mapping[str, Any]) -> int:
        """Sends content changes as the next version, which it returns."""
        version = self._versions.get(uri, 0) + 1
        self._versions[uri] = version
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})
        return version

    def replace_all(self, uri: str, text: str) -> int:
        return self.change(uri, {"text": text})

    def save(self, uri: str) -> None:
        self.notify("textDocument/didSave", {"textDocument": {"uri": uri}})

    def close(self, uri: str) -> None:
        self._versions.pop(uri, None)
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def diagnostics(self, uri: str, version: int | None) -> Publication:
        """The first publication for this version that no earlier wait has taken."""

        def wanted(message: Message) -> bool:
            params = message.content.get("params")
            return (
                message.content.get("method") == "textDocument/publishDiagnostics"
                and params["uri"] == uri
                and params.get("version") == version
            )

        return _publication(self.wait_for(wanted, f"diagnostics of {uri}, version {version}"))

    def publication(self, uri: str, accept: Callable[[Publication], bool]) -> Publication:
        """The first publication for `uri` that `accept` accepts."""

        def wanted(message: Message) -> bool:
            if message.content.get("method") != "textDocument/publishDiagnostics" or message.content["params"]["uri"] != uri:
                return False
            return accept(_publication(message))

        return _publication(self.wait_for(wanted, f"a certain publication of {uri}"))

    # Messages

    def request(self, method: str, params: Json = None) -> Json:
        """The result; raises ResponseError for an error."""
        return self.answer_to(self.send_request(method, params))

    def send_request(self, method: str, params: Json = None) -> int:
        self._next_id += 1
        message = {"jsonrpc": "2.0", "id": self._next_id, "method": method}
        if params is not None:
            message["params"] = params
        self._send(message)
        return self._next_id

    def answer_to(self, request_id: int | None) -> Json:
        """None stands for a message so broken that the server does not know its id."""
        deadline = time.monotonic() + self.timeout_s
        while request_id not in self._responses:
            self._take_in(deadline, f"the answer to request {request_id}")
        response = self._responses.pop(request_id)
        if "error" in response:
            raise ResponseError(response["error"])
        return response.get("result")

    def forget_answer_to(self, request_id: int | None) -> None:
        self._responses.pop(request_id, None)

    def notify(self, method: str, params: Json = None) -> float:
        """Returns when it was sent, on time.perf_counter's clock."""
        message = {"jsonrpc": "2.0", "method": method}
        if params is not None:
            message["params"] = params
        return self._send(message)

    def send_bytes(self, data: bytes) -> None:
        """As they are, framed or not."""
        assert self._process.stdin is not None
        view = memoryview(data)
        while view:
            view = view[self._process.stdin.write(view) :]

    def send_body(self, body: bytes) -> None:
        self.send_bytes(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def wait_for(self, wanted: Callable[[Message], bool], what: str = "a message") -> Message:
        """The first message of the server, not a response, that is `wanted`; waits for it if need be."""
        deadline = time.monotonic() + self.timeout_s
        looked_at = 0
        while True:
            for index in range(looked_at, len(self.received)):
                if wanted(self.received[index]):
                    message = self.received.pop(index)
                    self.taken.append(message)
                    return message
            looked_at = len(self.received)
            self._take_in(deadline, what)

    def notification(self, method: str) -> Json:
        """The params of the next notification of this method."""
        return self.wait_for(lambda message: message.content.get("method") == method, method).content.get("params")

    def settle(self) -> None:
        """Returns when the server has handled all that was sent and answered what it had to answer then."""
        with_answer = self.send_request("vetline/none")
        try:
            self.answer_to(with_answer)
        except ResponseError:
            pass

    def _settings_for(self, item: Mapping[str, Any]) -> Json:
        return self.settings(item.get("scopeUri")) if callable(self.settings) else self.settings

    def _send(self, message: Mapping[str, Any]) -> float:
        body = json.dumps(message).encode()
        sent_s = time.perf_counter()
        self.send_body(body)
        return sent_s

    def _take_in(self, deadline: float, what: str) -> None:
        try:
            message = self._inbox.get(timeout=max(deadline - time.monotonic(), 0.001))
        except Empty:
            raise ServerTimeout(f"{what} did not come; came: {self._summary()}\n{self.log}") from None
        if message is None:
            self._inbox.put(None)
            raise ServerTimeout(f"{what} did not come, the server has ended; came: {self._summary()}\n{self.log}")
        content = message.content
        if "method" not in content:
            self._responses[content["id"]] = content
            return
        self.received.append(message)
        if "id" in content:
            answer = self.answers.get(content["method"])
            result = answer(content.get("params")) if callable(answer) else answer
            self._send({"jsonrpc": "2.0", "id": content["id"], "result": result})

    def _summary(self) -> str:
        return "; ".join(json.dumps(message.content)[:300] for message in self.received[-5:]) or "nothing"

    def _read(self) -> None:
        """In the reader's thread, so that messages bear the time at which they came."""
        stream = self._process.stdout
        assert stream is not None
        buffer = bytearray()
        while True:
            header_end = buffer.find(b"\r\n\r\n")
            length = None if header_end < 0 else _content_length(bytes(buffer[:header_end]))
            if length is not None and len(buffer) >= header_end + 4 + length:
                received_s = time.perf_counter()
                body = bytes(buffer[header_end + 4 : header_end + 4 + length])
                del buffer[: header_end + 4 + length]
                self._inbox.put(Message(json.loads(body), received_s))
                continue
            chunk = stream.read(1 << 20)
            if not chunk:
                self._inbox.put(None)
                return
            buffer += chunk


def modern_capabilities(configuration: bool = True, encodings: Sequence[str] | None = None) -> dict[str, Any]:
    """What an up-to-date editor says that it can do."""
    capabilities: dict[str, Any] = {
        "workspace": {
            "configuration": configuration,
            "workspaceFolders": True,
            "didChangeConfiguration": {"dynamicRegistration": True},
            "didChangeWatchedFiles": {"dynamicRegistration": True},
            "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
            "applyEdit": True,
        },
        "textDocument": {
            "synchronization": {"didSave": True},
            "publishDiagnostics": {
                "relatedInformation": True,
                "versionSupport": True,
                "codeDescriptionSupport": True,
                "dataSupport": True,
                "tagSupport": {"valueSet": [1, 2]},
            },
            "codeAction": {
                "dataSupport": True,
                "isPreferredSupport": True,
                "resolveSupport": {"properties": ["edit"]},
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source", "source.fixAll"]}},
            },
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        },
    }
    if encodings is not None:
        capabilities["general"] = {"positionEncodings": list(encodings)}
    return capabilities


def applied(text: str, edits: Sequence[Mapping[str, Any]], encoding: str = "utf-16") -> str:
    """`text` after TextEdits, by a slow oracle of its own."""
    starts = _line_starts(text)

    def index(place: Mapping[str, int]) -> int:
        line = place["line"]
        if line >= len(starts):
            return len(text)
        offset, units = starts[line], 0
        while offset < len(text) and text[offset] not in "\r\n":
            units += _width(text[offset], encoding)
            if units > place["character"]:  # a place within a character, which no editor names, is before it
                break
            offset += 1
        return offset

    # Of edits that start at one place, the array's first comes first in the result, so it is applied last.
    for _, edit in sorted(enumerate(edits), key=lambda numbered: (index(numbered[1]["range"]["start"]), numbered[0]), reverse=True):
        text = text[: index(edit["range"]["start"])] + edit["newText"] + text[index(edit["range"]["end"]) :]
    return text


def edits_of(workspace_edit: Mapping[str, Any], uri: str) -> list[dict[str, Any]]:
    """The TextEdits for one document, in whichever form the WorkspaceEdit has."""
    if "changes" in workspace_edit:
        return list(workspace_edit["changes"].get(uri, []))
    changes = [change for change in workspace_edit["documentChanges"] if "edits" in change]
    return [edit for change in changes if change["textDocument"]["uri"] == uri for edit in change["edits"]]


def _publication(message: Message) -> Publication:
    params = message.content["params"]
    return Publication(params["uri"], params.get("version"), params["diagnostics"], message.received_s)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for offset, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n"):
            starts.append(offset + 1)
    return starts


def _width(character: str, encoding: str) -> int:
    return {"utf-8": len(character.encode()), "utf-16": 1 + (ord(character) > 0xFFFF), "utf-32": 1}[encoding]


def _content_length(header: bytes) -> int:
    for line in header.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise ValueError(f"no Content-Length in {header!r}: something else was written to stdout")


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(base)
    for key, value in over.items():
        old = result.get(key)
        result[key] = _merged(old, value) if isinstance(value, Mapping) and isinstance(old, Mapping) else value
    return result
