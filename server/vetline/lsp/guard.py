"""Keeps one bad message or one failing handler from harming the session, and the editor from seeing more than an answer.

What pygls 2.1.1 does otherwise: an exception in a handler pops up in the editor; a request that does not deserialise is
never answered; every notification with a future leaves it in `_request_futures`; each document is kept a second time and
split into lines by rules that are not the LSP's.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Generator
from functools import wraps
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError, JsonRpcInvalidRequest, JsonRpcParseError
from pygls.protocol import LanguageServerProtocol, lsp_method

log = logging.getLogger(__name__)

Result = TypeVar("Result")
PlainHandler = Callable[[Any], None]

SCAN_WORKSPACE = "vetline.scanWorkspace"
"""The command whose handler gets its request's progress token, as its first argument."""

_SERVER_NOT_INITIALIZED = -32002


class GuardedProtocol(LanguageServerProtocol):
    """pygls' protocol with the guard in place.

    `plain` holds handlers of notifications that take `params` as parsed JSON: those of each keystroke, for which
    structuring by cattrs costs more than the work itself, and which must be total anyway.
    """

    # The session keeps the documents; without handlers of these names pygls keeps none.
    lsp_text_document__did_open = None
    lsp_text_document__did_change = None
    lsp_text_document__did_close = None
    lsp_notebook_document__did_open = None
    lsp_notebook_document__did_change = None
    lsp_notebook_document__did_close = None

    def __init__(self, server: Any, converter: Any) -> None:
        super().__init__(server, converter)
        self.plain: dict[str, PlainHandler] = {}
        self._encode = json.JSONEncoder(default=self._serialize_message, separators=(",", ":"), check_circular=False).encode
        self.exit_code: int | None = None
        self.ended: Callable[[], None] = lambda: None
        self._initialized = False

    def handle_body(self, body: bytes) -> None:
        """Handles one message. Never raises for what the client sent."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError) as error:
            log.warning("not JSON: %s", error)
            self._refuse(None, JsonRpcParseError(str(error)))
            return
        if not isinstance(message, dict) or message.get("jsonrpc") != self.VERSION:
            log.warning("not a JSON-RPC 2.0 message, but a JSON %s of %d bytes", type(message).__name__, len(body))
            self._refuse(None, JsonRpcInvalidRequest())
            return
        method, msg_id = message.get("method"), message.get("id")
        if not isinstance(method, str | None) or not isinstance(msg_id, str | int | None):
            log.warning("not a JSON-RPC 2.0 message: its method or its id is of a wrong type")
            self._refuse(None, JsonRpcInvalidRequest())
            return
        if method is not None and "id" not in message and (plain := self.plain.get(method)) is not None:
            if not self._initialized or self._shutdown:
                log.warning("ignored %s before initialize or after shutdown", method)
                return
            try:
                plain(message.get("params"))
            except Exception:
                log.exception("failed to handle %s", method)
            return
        self._handle_structured(message, method)

    def send_plain(self, method: str, params: Any) -> None:
        """Notifies with `params` that are JSON already."""
        self._send_data({"jsonrpc": self.VERSION, "method": method, "params": params})

    def _handle_structured(self, message: dict[str, Any], method: str | None) -> None:
        is_request = method is not None and "id" in message
        if is_request and (method == types.INITIALIZE) == self._initialized:
            code = JsonRpcInvalidRequest.CODE if self._initialized else _SERVER_NOT_INITIALIZED
            self._answer_error(message["id"], code, f"{method} before or after its time")
            return
        if is_request and self._shutdown:
            self._refuse(message["id"], JsonRpcInvalidRequest("the server is shutting down"))
            return
        try:
            structured = self.structure_message(message)
        except Exception as error:
            log.warning("not a valid %s: %s", method or "response", error)
            if is_request:
                refusal = error if isinstance(error, JsonRpcException) else JsonRpcInternalError(str(error))
                self._refuse(message["id"], refusal)
            return
        if method == types.INITIALIZE:
            self._initialized = True
        try:
            self.handle_message(structured)
        except Exception:
            log.exception("failed to handle %s", method or "a response")

    def _execute_handler(self, msg_id: Any, handler: Any, callback: Any, args: Any = None, kwargs: Any = None) -> None:
        def finished(future: Any) -> None:
            self._request_futures.pop(msg_id, None)
            callback(future)

        super()._execute_handler(msg_id, handler, finished, args, kwargs)
        if args and isinstance(args[0], types.ExecuteCommandParams) and (token := args[0].work_done_token) is not None:
            self._cancel_with(msg_id, token)

    def _cancel_with(self, msg_id: Any, token: types.ProgressToken) -> None:
        """Cancelling the request cancels what reports under `token`."""

        def ended(future: Any) -> None:
            progress = self.progress.tokens.get(token)
            if future.cancelled() and progress is not None:
                progress.cancel()

        future = self._request_futures.get(msg_id)
        if future is not None:
            future.add_done_callback(ended)

    def _send_data(self, data: Any) -> None:
        if self.writer is None:
            return
        try:
            body = self._encode(data).encode()
        except Exception:
            log.exception("a message could not be written as JSON")
            return
        try:
            self.writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        except OSError as error:
            log.warning("the client is gone: %s", error)
            self.writer = None
            self.ended()

    def _refuse(self, msg_id: Any, error: JsonRpcException) -> None:
        self._answer_error(msg_id, error.code, error.message)

    def _answer_error(self, msg_id: Any, code: int | None, message: str) -> None:
        self._send_data({"jsonrpc": self.VERSION, "id": msg_id, "error": {"code": code, "message": message}})

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """pygls' own, with the sync capabilities that follow from the plain handlers."""
        result = yield from super().lsp_initialize(params)
        result.capabilities.text_document_sync = types.TextDocumentSyncOptions(
            open_close=True, change=types.TextDocumentSyncKind.Incremental, save=types.SaveOptions(include_text=False)
        )
        python = types.NotebookDocumentFilterWithCells(cells=[types.NotebookCellLanguage("python")])
        result.capabilities.notebook_document_sync = types.NotebookDocumentSyncOptions([python], save=True)
        return result

    @lsp_method(types.WORKSPACE_EXECUTE_COMMAND)
    def lsp_workspace__execute_command(self, params: types.ExecuteCommandParams) -> Generator[Any, Any, Any]:
        """pygls' own, which keeps the progress token from the handler."""
        if params.command == SCAN_WORKSPACE:
            params.arguments = [params.work_done_token]
        result = yield from super().lsp_workspace__execute_command(params)
        return result

    @lsp_method(types.SHUTDOWN)
    def lsp_shutdown(self, *args: Any) -> Generator[Any, Any, None]:
        """pygls' own goes through a dictionary that each request leaves as it is cancelled."""
        for msg_id, future in list(self._request_futures.items()):
            if msg_id != self.msg_id:
                future.cancel()
        yield from super().lsp_shutdown(*args)

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> None:
        """pygls would end the process from within a callback; here the loop ends and `main` returns the code."""
        self.exit_code = 0 if self._shutdown else 1
        self.ended()


def guarded(handler: Callable[..., Result], otherwise: Callable[..., Result]) -> Callable[..., Result]:
    """`handler`, answering as `otherwise` does when it fails: editors show an error response as a pop-up."""

    @wraps(handler)
    def answer(*arguments: Any) -> Result:
        try:
            return handler(*arguments)
        except Exception:
            log.exception("%s failed", handler.__name__)
            return otherwise(*arguments)

    return answer


def log_loop_errors(loop: asyncio.AbstractEventLoop) -> None:
    """What a callback of the loop raises goes to the log."""

    def failed(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        log.error("%s", context.get("message"), exc_info=context.get("exception"))

    loop.set_exception_handler(failed)
