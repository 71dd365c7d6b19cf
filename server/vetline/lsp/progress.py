"""Work-done progress: a bar in the editor while something takes long, if the client has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable

    from vetline.lsp.server import VetlineServer


class WorkDone:
    """Progress under a token, or none."""

    def __init__(self, server: VetlineServer, token: types.ProgressToken | None) -> None:
        self._progress = server.protocol.progress
        self._token = token

    @property
    def cancelled(self) -> bool:
        future = self._progress.tokens.get(self._token) if self._token is not None else None
        return future is not None and future.cancelled()

    def begin(self, title: str, message: str | None = None, percentage: int | None = None) -> None:
        if self._token is not None:
            self._progress.begin(self._token, types.WorkDoneProgressBegin(title, cancellable=True, message=message, percentage=percentage))

    def report(self, message: str, percentage: int | None = None) -> None:
        if self._token is not None:
            self._progress.report(self._token, types.WorkDoneProgressReport(message=message, percentage=percentage))

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Calls back when a person has had enough of it."""
        future = self._progress.tokens.get(self._token) if self._token is not None else None
        if future is not None:
            future.add_done_callback(lambda done: callback() if done.cancelled() else None)

    def end(self) -> None:
        if self._token is not None:
            self._progress.end(self._token, types.WorkDoneProgressEnd())
            self._progress.tokens.pop(self._token, None)


async def work_done(server: VetlineServer, name: str, token: types.ProgressToken | None = None) -> WorkDone:
    """Progress under a client's own token, or under one that the client is asked to make. `name` begins it."""
    window = server.client_capabilities.window
    if token is None and window is not None and window.work_done_progress:
        token = f"{name}-{server.loop.time()}"
        await server.protocol.progress.create_async(token)
    return WorkDone(server, token)
