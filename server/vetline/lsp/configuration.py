"""Settings and rules of each root: loaded off the loop, and again when the editor's settings or their files change.

A root whose rule files break keeps the rules it had; what is wrong stands as a diagnostic in the file at fault.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from vetline.core.finding import Confidence, Finding, Problem, Severity, Span
from vetline.core.text import Text, decode_disk
from vetline.lsp.roots import Root, absolute_path
from vetline.session.lanes import Lane

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer
    from vetline.wiring import Workbench

log = logging.getLogger(__name__)

PROBLEM_CODE = "vetline-configuration"
SECTION = "vetline"
ANSWER_TIMEOUT_S = 2.0
"""How long an editor may take to say its settings before the rules are loaded without them."""

_CONFIGURATION_FILES = ("pyproject.toml", "vetline.toml", ".vetline.toml")
_PIN_FILES = ("poetry.lock", "uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock", "Pipfile", "setup.cfg")
_MODEL_SUFFIXES = (
    *(".pt", ".pth", ".bin", ".ckpt", ".pkl", ".pickle", ".joblib", ".npy", ".npz", ".h5", ".hdf5", ".keras", ".onnx", ".safetensors", ".gguf"),
    *(".skops", ".nemo", ".pb", ".tflite", ".mlmodel", ".pt2", ".dill", ".model"),
)
_RULE_SUFFIXES = (".yaml", ".yml")
_MAX_FILE_BYTES = 4 * 1024 * 1024

Load = Callable[[Root, Mapping[str, Any], bool], "Workbench"]


@dataclass(frozen=True, slots=True)
class LoadJob:
    root: Root
    editor_settings: Mapping[str, Any]
    trusted: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workbench, and the texts of the files that its problems stand in, by URI."""

    workbench: Workbench
    problems: Mapping[str, tuple[Text, tuple[Finding, ...]]]


@dataclass(slots=True)
class _Standing:
    """What is wrong with one root. `accepted` are the rule problems of the workbench in use; a load with others is refused."""

    problems: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()
    by_uri: Mapping[str, tuple[Text, tuple[Finding, ...]]] = field(default_factory=dict)


class Configuration:
    """Only the event loop calls this; `load` runs in a thread of its own."""

    def __init__(self, server: VetlineServer, loop: asyncio.AbstractEventLoop, load: Load) -> None:
        self._server = server
        self._loop = loop
        self._lane: Lane[LoadJob, Loaded] = Lane("loader", loop, lambda job: _loaded(load, job), self._deliver, self._failed)
        self._standing: dict[str, _Standing] = {}  # by the root's URI
        self._general_settings: Any = {}  # what initialize, or an editor that cannot be asked, has said
        self._trusted = True
        self._can_ask = False
        self._asked = 0
        self._last_question: dict[str, int] = {}  # by the root's URI: which answer counts

    def begin(self, params: types.InitializeParams) -> None:
        """Takes what initialize says; loads nothing yet."""
        folders = [folder.uri for folder in params.workspace_folders or ()]
        if not folders and params.root_uri:
            folders = [params.root_uri]
        elif not folders and params.root_path:
            folders = [uri for uri in (from_fs_path(params.root_path),) if uri]
        self._server.roots.set_folders(folders)
        options = params.initialization_options
        if isinstance(options, Mapping):
            self._trusted = options.get("trusted", True) is not False
            self._general_settings = options.get("settings") or {}
        for root in self._server.roots:
            self._set_editor_settings(root, None)
        workspace = params.capabilities.workspace
        self._can_ask = bool(workspace and workspace.configuration)

    def initialized(self) -> None:
        """Watches files, asks for settings, then loads."""
        workspace = self._server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            self._server.protocol.send_request(types.CLIENT_REGISTER_CAPABILITY, _watchers()).add_done_callback(_log_refusal)
        self._refresh(list(self._server.roots))

    def want(self, root: Root) -> None:
        """A document needs this root, whose rules nobody has asked for so far."""
        root.wanted = True
        self._set_editor_settings(root, None)
        self._refresh([root])

    def close(self) -> None:
        self._lane.close()

    def settings_changed(self, params: Any) -> None:
        """workspace/didChangeConfiguration: editors that can be asked are asked, from others the values are taken."""
        if not self._can_ask:
            settings = params.get("settings") if isinstance(params, Mapping) else None
            if isinstance(settings, Mapping) and SECTION in settings:
                settings = settings[SECTION]
            if settings is not None:
                self._general_settings = settings
            for root in self._server.roots:
                self._set_editor_settings(root, None)
        self._refresh(list(self._server.roots))

    def files_changed(self, params: Any) -> None:
        """workspace/didChangeWatchedFiles."""
        changes = params.get("changes") if isinstance(params, Mapping) else None
        uris = [change.get("uri") for change in changes if isinstance(change, Mapping)] if isinstance(changes, list) else []
        roots: dict[Root, None] = {}
        for uri in uris:
            if isinstance(uri, str):
                roots.update(dict.fromkeys(self._concerned(uri)))
        self._submit_all(roots)
        if any(isinstance(uri, str) and uri.lower().endswith(_MODEL_SUFFIXES) for uri in uris):
            for document in self._server.documents:
                self._server.analysis.look_at_models_again(document.uri)

    def file_changed(self, uri: str) -> None:
        """A document was saved; not every editor watches files."""
        self._submit_all(self._concerned(uri))

    def folders_changed(self, params: Any) -> None:
        """workspace/didChangeWorkspaceFolders."""
        event = params.get("event") if isinstance(params, Mapping) else None
        if not isinstance(event, Mapping):
            return
        added, removed = (_folder_uris(event.get(key)) for key in ("added", "removed"))
        roots = self._server.roots
        for uri in removed:
            self._clear_problems(self._standing.pop(uri, _Standing()))
        new = roots.set_folders(dict.fromkeys([*(uri for uri in roots.folder_uris if uri not in removed), *added]))
        for root in new:
            self._set_editor_settings(root, None)
        self._replace_documents()
        self._refresh(new)

    def show_problems_at(self, uri: str) -> None:
        """Shows what is wrong in a file of settings or rules, after what stood at its URI was cleared."""
        for standing in self._standing.values():
            if uri in standing.by_uri:
                text, findings = standing.by_uri[uri]
                self._show(uri, text, findings)

    def all_problems(self) -> list[Problem]:
        return [problem for standing in self._standing.values() for problem in standing.problems]

    def _refresh(self, roots: list[Root]) -> None:
        """Loads anew, with the editor's present settings."""
        if not self._can_ask or not roots:
            self._submit_all(roots)
            return
        self._asked += 1
        question = self._asked
        self._last_question.update((root.uri, question) for root in roots)
        items = [types.ConfigurationItem(scope_uri=root.uri or None, section=SECTION) for root in roots]
        future = self._server.protocol.send_request(types.WORKSPACE_CONFIGURATION, types.ConfigurationParams(items))
        timer = self._loop.call_later(ANSWER_TIMEOUT_S, self._submit_all, roots)

        def answered(future: Future[Any]) -> None:
            timer.cancel()
            if future.cancelled():
                return
            values = future.result() if future.exception() is None else None
            if not isinstance(values, list | tuple) or len(values) != len(roots):
                log.warning("the editor gave no settings: %s", future.exception() or "an answer of a wrong shape")
                values = [None] * len(roots)
            current = [(root, value) for root, value in zip(roots, values, strict=True) if self._last_question[root.uri] == question]
            for root, value in current:
                self._set_editor_settings(root, value)
            self._submit_all(root for root, _ in current)

        future.add_done_callback(answered)

    def _set_editor_settings(self, root: Root, value: Any) -> None:
        """None: the editor says nothing of this root, so what it said of all holds. Parsing reports what is no table."""
        root.editor_settings = self._general_settings if value is None else value

    def _submit_all(self, roots: Iterable[Root]) -> None:
        for root in roots:
            self._lane.submit(root.uri, LoadJob(root, root.editor_settings, self._trusted))

    def _deliver(self, job: LoadJob, loaded: Loaded) -> None:
        root, workbench = job.root, loaded.workbench
        standing = self._standing.setdefault(root.uri, _Standing())
        newly_broken = set(workbench.rule_problems) - set(standing.accepted)
        if root.workbench is None or not newly_broken:
            if root.workbench is not None:
                root.workbench.scanner.close()
            root.workbench = workbench
            standing.accepted = workbench.rule_problems
        else:
            log.warning("the rules of %s did not load; the last good ones stay", root.path or "no folder")
        standing.problems = workbench.problems
        for problem in standing.problems:
            log.warning("%s:%s: %s", problem.path or "settings", problem.line or 1, problem.message)
        self._clear_problems(standing)
        standing.by_uri = loaded.problems
        for uri, (text, findings) in loaded.problems.items():
            self._show(uri, text, findings)
        self._server.rules_loaded()
        self._replace_documents()

    def _failed(self, job: LoadJob, error: Exception) -> None:
        log.error("the rules of %s could not be loaded", job.root.path or "no folder", exc_info=error)
        standing = self._standing.setdefault(job.root.uri, _Standing())
        standing.problems = (Problem(f"the rules could not be loaded: {error}"),)
        self._server.update_status()

    def _replace_documents(self) -> None:
        """Analyses all open documents anew, wherever they belong by now."""
        for document in self._server.documents:
            moved = self._server.documents.move(document.uri, self._server.roots.place(document.uri))
            if moved is not None:
                self._server.analyse(moved)

    def _show(self, uri: str, text: Text, findings: tuple[Finding, ...]) -> None:
        document = self._server.documents.get(uri)
        if document is None:
            self._server.board.show(uri, None, text)
        else:  # count in the buffer's text where it says the same
            text = document.text if document.text.data == text.data else text
        self._server.board.put(uri, "config", text, findings)
        self._server.publisher.mark(uri)

    def _clear_problems(self, standing: _Standing) -> None:
        for uri in standing.by_uri:
            if self._server.documents.get(uri) is None:
                self._server.board.forget(uri)
            else:
                self._server.board.clear(uri, "config")
            self._server.publisher.mark(uri)

    def _concerned(self, uri: str) -> list[Root]:
        """The roots to load again when this file changes."""
        path = to_fs_path(uri)
        if path is None:
            return []
        name = os.path.basename(path)
        if name in _CONFIGURATION_FILES or name in _PIN_FILES or (name.startswith("requirements") and name.endswith(".txt")):
            return self._server.roots.under(uri)
        if name.endswith(_RULE_SUFFIXES):
            return [root for root in self._server.roots if self._is_rule_file(root, uri, path)]
        return []

    def _is_rule_file(self, root: Root, uri: str, path: str) -> bool:
        if uri in self._standing.get(root.uri, _Standing()).by_uri:
            return True
        if root.workbench is None:
            return False
        rule_paths = (os.path.abspath(absolute_path(root, place)) for place in root.workbench.settings.rules)
        return any(path == place or path.startswith(os.path.join(place, "")) for place in rule_paths)


def _loaded(load: Load, job: LoadJob) -> Loaded:
    """In the loader's thread."""
    workbench = load(job.root, job.editor_settings, job.trusted)
    by_path: dict[str, list[Problem]] = {}
    for problem in workbench.problems:
        if problem.path is not None:
            by_path.setdefault(absolute_path(job.root, problem.path), []).append(problem)
    shown: dict[str, tuple[Text, tuple[Finding, ...]]] = {}
    for path, problems in by_path.items():
        uri, text = from_fs_path(path), _text_of_file(path)
        if uri is not None and text is not None:
            shown[uri] = (text, tuple(_as_finding(text, problem) for problem in problems))
    return Loaded(workbench, shown)


def _text_of_file(path: str) -> Text | None:
    try:
        with open(path, "rb") as file:
            return decode_disk(file.read(_MAX_FILE_BYTES))[0]
    except OSError:
        return None


def _as_finding(text: Text, problem: Problem) -> Finding:
    line = min(max((problem.line or 1) - 1, 0), len(text.lines) - 1)
    start, end = text.lines.start_of(line), text.lines.end_of(line)
    indent = len(text.data[start:end]) - len(text.data[start:end].lstrip())
    return Finding(PROBLEM_CODE, problem.message, Severity.WARNING, Confidence.HIGH, "vetline", Span(start + indent, end))


def _folder_uris(folders: Any) -> list[str]:
    if not isinstance(folders, list):
        return []
    return [folder["uri"] for folder in folders if isinstance(folder, Mapping) and isinstance(folder.get("uri"), str)]


def _watchers() -> types.RegistrationParams:
    globs = [f"**/{name}" for name in (*_CONFIGURATION_FILES, *_PIN_FILES, "requirements*.txt")]
    globs.extend(f"**/*{suffix}" for suffix in _RULE_SUFFIXES)
    globs.append(f"**/*.{{{','.join(suffix[1:] for suffix in _MODEL_SUFFIXES)}}}")
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in globs])
    return types.RegistrationParams([types.Registration("vetline-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)])


def _log_refusal(future: Future[Any]) -> None:
    if not future.cancelled() and future.exception() is not None:
        log.warning("the editor does not watch files: %s", future.exception())
