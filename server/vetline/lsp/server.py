"""The language server: what a session consists of, and how it starts and ends.

`initialize` is answered before anything of the engine is imported; rules load in a thread after `initialized`.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from vetline import __version__
from vetline.core.finding import Report
from vetline.lsp import features, notebook_sync, sync
from vetline.lsp.analysis import Analyse, AnalyseDeeply, Analysis, Job
from vetline.lsp.collector import PausingCollector
from vetline.lsp.compile_ahead import CompileAhead
from vetline.lsp.configuration import Configuration, Load
from vetline.lsp.guard import GuardedProtocol, log_loop_errors
from vetline.lsp.logs import log_to_file, log_to_stderr
from vetline.lsp.model_lane import Attention, Looked, signatures
from vetline.lsp.progress import work_done
from vetline.lsp.publisher import Publisher
from vetline.lsp.roots import Root, Roots
from vetline.lsp.rule_pages import RulePages
from vetline.lsp.status import METHOD as STATUS_METHOD
from vetline.lsp.status import Status
from vetline.lsp.transport import Framer, PipeWriter, SocketConnection, read_pipe, take_stdio
from vetline.lsp.workspace_scan import WorkspaceScan
from vetline.session.board import Board
from vetline.session.documents import Document, Documents
from vetline.session.notebooks import Notebooks

if TYPE_CHECKING:
    from vetline.wiring import Workbench

log = logging.getLogger(__name__)

REST_S = 0.3
"""How long nobody has typed when rules are compiled ahead."""


class VetlineServer(LanguageServer):
    """One session with one client. Made on the running loop, for its lanes post to that."""

    protocol: GuardedProtocol

    def __init__(self, loop: asyncio.AbstractEventLoop, load: Load, instant: Analyse, deep: AnalyseDeeply) -> None:
        super().__init__("vetline", __version__, protocol_cls=GuardedProtocol)
        self.loop = loop
        self.documents = Documents()
        self.notebooks = Notebooks(self.documents)
        self.board = Board()
        self.roots = Roots()
        self.pages = RulePages()
        self.publisher = Publisher(self.board, loop, self._publish, self.pages, self._is_pending, self.notebooks.get)
        self.analysis = Analysis(
            loop, self.documents, self.board, self.publisher, instant, deep, _prepare, _models, lambda: loop.create_task(work_done(self, "vetline-models"))
        )
        self.configuration = Configuration(self, loop, load)
        self.workspace_scan = WorkspaceScan(self, loop)
        self.status = Status(lambda params: self.protocol.send_plain(STATUS_METHOD, params))
        self.collector = PausingCollector(loop)
        self.compile_ahead = CompileAhead(loop, lambda: self.analysis.instant.idle and self.collector.rested_s > REST_S)
        self._ended = asyncio.Event()
        self.protocol.ended = self.end
        log_loop_errors(loop)
        self._register_lifecycle()
        sync.register(self)
        notebook_sync.register(self)
        features.register(self)

    @property
    def encoding(self) -> str:
        """The position encoding that initialize settled on."""
        return self.publisher.encoding

    def _is_pending(self, uri: str) -> bool:
        return self.analysis.instant.pending(uri)

    def analyse(self, document: Document) -> None:
        sync.analyse(self, document)

    def rules_loaded(self) -> None:
        """Some root has a workbench, new or as before."""
        for root in self.roots:
            if root.workbench is not None:
                root.workbench.scanner.changed = self._deep_tier_changed
        self.update_status()
        self.workspace_scan.rules_changed()
        benches = [root.workbench for root in self.roots if root.workbench is not None]
        self.pages.use(benches)
        self.compile_ahead.begin(chain.from_iterable(bench.compile_ahead() for bench in benches))
        self.collector.freeze_later()

    def _deep_tier_changed(self) -> None:
        """Called in the deep tier's thread."""
        with contextlib.suppress(RuntimeError):  # the loop has been closed
            self.loop.call_soon_threadsafe(self.update_status)

    def update_status(self) -> None:
        self.status.update([root.workbench for root in self.roots], self.configuration.all_problems())

    def report_server_error(self, error: Exception, source: Any) -> None:
        """pygls would pop this up in the editor."""
        log.error("%s: %s", getattr(source, "__name__", source), error, exc_info=error)

    def end(self) -> None:
        """The client has said `exit`, or is gone."""
        self._ended.set()

    async def until_end(self) -> int:
        """The exit code. A client that hangs up without `exit` has died, or ends its servers that way: no error of ours."""
        try:
            await self._ended.wait()
        finally:
            self.analysis.close()
            self.compile_ahead.close()
            self.workspace_scan.close()
            self.configuration.close()
            for root in self.roots:
                if root.workbench is not None:
                    root.workbench.scanner.close()
        return self.protocol.exit_code or 0

    def _publish(self, params: Mapping[str, Any]) -> None:
        self.protocol.send_plain(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, params)
        if self.analysis.instant.idle:
            self.loop.call_soon(self.collector.published)

    def _register_lifecycle(self) -> None:
        @self.feature(types.INITIALIZE)
        def initialize(params: types.InitializeParams) -> None:
            # A plain string or a member of an enumeration, whose `str` differs between Python versions.
            self.publisher.encoding = types.PositionEncodingKind(self.workspace.position_encoding).value
            self.configuration.begin(params)

        @self.feature(types.INITIALIZED)
        def initialized(_: types.InitializedParams) -> None:
            log_to_file()
            self.update_status()
            self.configuration.initialized()

        plain = self.protocol.plain
        plain[types.WORKSPACE_DID_CHANGE_CONFIGURATION] = self.configuration.settings_changed
        plain[types.WORKSPACE_DID_CHANGE_WATCHED_FILES] = self.configuration.files_changed
        plain[types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS] = self.configuration.folders_changed


def run_stdio(load: Load | None = None, instant: Analyse | None = None, deep: AnalyseDeeply | None = None) -> int:
    """Serves one client on stdin and stdout; returns the process's exit code. The functions are those of the engine by default."""
    incoming, outgoing = take_stdio()

    async def serve() -> int:
        loop = asyncio.get_running_loop()
        server = VetlineServer(loop, load or _load, instant or _instant, deep or _deep)
        server.protocol.set_writer(PipeWriter(outgoing))
        read_pipe(loop, incoming, _receiver(server), server.end)
        return await server.until_end()

    return _run(serve)


def run_tcp(host: str, port: int) -> int:
    """Serves one client on a socket, for debugging; returns when it hangs up. Says on the log where it listens."""

    async def serve() -> int:
        loop = asyncio.get_running_loop()
        server = VetlineServer(loop, _load, _instant, _deep)
        receive = _receiver(server)
        listener = await loop.create_server(lambda: SocketConnection(server.protocol.set_writer, receive, server.end), host, port)
        log.warning("listening on %s", ", ".join(f"{name[0]}:{name[1]}" for name in (s.getsockname() for s in listener.sockets)))
        try:
            return await server.until_end()
        finally:
            listener.close()

    return _run(serve)


def _receiver(server: VetlineServer) -> Callable[[bytes], None]:
    framer = Framer()

    def received(data: bytes) -> None:
        for body in framer.feed(data):
            server.protocol.handle_body(body)

    return received


def _run(serve: Callable[[], Coroutine[Any, Any, int]]) -> int:
    gc.disable()  # from here the session's collector decides when
    log_to_stderr()
    try:
        return asyncio.run(serve())
    except KeyboardInterrupt:
        return 130


def _load(root: Root, editor_settings: Mapping[str, Any], trusted: bool) -> Workbench:
    from vetline import wiring

    workbench = wiring.build(editor_settings, root.path, trusted)
    if workbench.settings.deep_enable and workbench.plan.deep_rules:
        workbench.scanner.look()
    return workbench


def _instant(job: Job) -> Report:
    from vetline import engine

    return engine.instant(job.workbench.plan, job.document.source, job.workbench.ports)


def _deep(job: Job) -> Report | None:
    from vetline import engine

    bench = job.workbench
    ports = replace(bench.ports, memory={}) if job.deliver is not None else bench.ports  # nothing of a file that is not open is to be kept
    return engine.deep(bench.plan, job.document.source, ports, bench.scanner, job.token)


def _models(job: Job, attention: Attention) -> Looked:
    from vetline import engine

    source, bench = job.document.source, job.workbench
    before = signatures(engine.model_files(source, bench.ports))  # what changes while they are read is looked at again
    return Looked(engine.models(bench.plan, source, bench.ports, attention), before)


def _prepare(job: Job) -> None:
    from vetline import engine

    bench = job.workbench
    engine.prepare(bench.plan, job.document.source, bench.ports, bench.scanner, job.token)
