"""The models on this machine: resolves what a line names to files, in the project and in the caches of hubs, and inspects them.

Nothing is downloaded: what is not here is not looked at. Worker processes may have no child of their own, so in them a file
is inspected in the process itself, within narrower limits.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from vetline.artifacts import report
from vetline.artifacts.inquiry import Limits
from vetline.artifacts.licences import Licence, Policy, complaint
from vetline.artifacts.loaders import FILE
from vetline.artifacts.paths import HERE
from vetline.artifacts.summary import summary
from vetline.artifacts.verdict import shown
from vetline.core.ports import Cancellation, LoadedFile, LoadedModel, LoadedRemark, ModelName
from vetline.host import artifact_files, conversion, hub_cache, model_cards
from vetline.host.inspector import Inspector, Outcome

DATA_FOLDERS = ("", "data", "models", "weights", "checkpoints", "artifacts")
PROJECT_NAMES = frozenset(("models", "utils", "data", "model", "nemo", "clip"))
"""Modules of the allow-list that projects have under the same name, as their own."""

MAX_FILES = 40
"""Of one model that are inspected: the shards of a large one are many, and alike."""

MAX_HASHED_BYTES = 250_000_000
"""Beyond, the hash would take far longer than the verdict."""
NO_POLICY = Policy()
NARROW = Limits(operations=2_000_000, unpacked_bytes=200_000_000, searched_bytes=32_000_000)


class LocalModels:
    """`root` is the project's folder. Its worker starts with the first file, and ends with `close` or the program."""

    def __init__(self, root: str | None, trusted: Sequence[str], timeout_seconds: float, policy: Policy = NO_POLICY) -> None:
        self._root = root
        self._policy = policy
        self._trusted = tuple(trusted)
        self._timeout_seconds = timeout_seconds
        self._inspector: Inspector | None = None
        self._lock = threading.Lock()

    def look(self, path: str | None, name: ModelName, cancellation: Cancellation | None = None) -> LoadedModel | None:
        if cancellation is not None and cancellation.cancelled:
            return None
        model = self._model(path, name, lambda file: self._inspected(file, cancellation))
        return None if cancellation is not None and cancellation.cancelled else model

    def known(self, path: str | None, name: ModelName) -> LoadedModel | None:
        return self._model(path, name, self._remembered)

    def files(self, path: str | None, name: ModelName) -> tuple[str, ...]:
        """The files on the disk that an answer about this name rests on."""
        found = self._found(path, name)
        return () if found is None else tuple(_files(found[0], name.part))

    def close(self) -> None:
        with self._lock:
            if self._inspector is not None:
                self._inspector.close()
                self._inspector = None

    def _model(self, path: str | None, name: ModelName, outcome_of: Callable[[str], Outcome | None]) -> LoadedModel | None:
        found = self._found(path, name)
        if found is None:
            return None
        place, facts, commit = found
        files = []
        for file in _files(place, name.part):
            outcome = outcome_of(file)
            if outcome is None:
                return None
            files.append(self._loaded(file, outcome))
        if not files and not facts:
            return None
        model = LoadedModel(tuple(files), facts, commit, shadows=self._shadows(path, files), conversion=conversion.command(name, files, commit))
        return model if name.kind == FILE or not os.path.isdir(place) else self._described(model, place, name)

    def _found(self, path: str | None, name: ModelName) -> tuple[str, tuple[str, ...], str] | None:
        """(the file or folder, what is known of it as a repository, its commit)."""
        place = self._resolved(path, name.value)
        if place is not None:
            return place, hub_cache.folder_facts(place) if name.kind != FILE else (), ""
        if name.kind == FILE:
            return None
        snapshot = hub_cache.find(name.value, name.revision, self._resolved(path, name.cache) or "" if name.cache else "")
        return None if snapshot is None else (snapshot.folder, hub_cache.facts(snapshot, name.revision), snapshot.commit)

    def _described(self, model: LoadedModel, folder: str, name: ModelName) -> LoadedModel:
        """With the form of the weights, code that comes along, and what the card says of the licence."""
        names = sorted(os.listdir(folder))
        described = replace(
            model, weights=hub_cache.weights_of(names), has_both=hub_cache.has_both(names), code=hub_cache.custom_code_files(folder)
        )
        stated = model_cards.stated(folder, lambda source: getattr(hub_cache.find(source, None, name.cache), "folder", None))
        return described if stated is None else self._licensed(described, stated)

    def _licensed(self, model: LoadedModel, stated: model_cards.Stated) -> LoadedModel:
        """What the licence is, and those of the models and data that it comes from, which bind it too."""
        licence = artifact_files.licences().find(stated.licence)
        words = shown(licence.spdx or licence.stated or "none stated", 80)
        link = f", [stated at]({stated.link})" if stated.link.startswith("https://") and " " not in stated.link else ""
        facts = [f"licence: {report.plain(words)} ({licence.kind.value}{_limits(licence)}){link}"]
        complaints = [complaint(licence, self._policy)]
        for source, source_licence in stated.sources:
            if source_licence is None:
                facts.append(f"comes from {report.code(source)}, which is not on this machine")
                continue
            found = artifact_files.licences().find(source_licence)
            facts.append(f"comes from {report.code(source)}: {report.plain(shown(found.spdx or found.stated or 'no licence stated', 80))}{_limits(found)}")
            said = complaint(found, self._policy)
            complaints.append((said[0], f"it comes from {shown(source, 60)}: {said[1]}") if said is not None else None)
        told = [one for one in complaints if one is not None]
        worst = next((one for one in told if one[0]), told[0] if told else None)
        return replace(model, facts=(*model.facts, *facts), licence=words, complaint=worst, sources=stated.models)

    def _shadows(self, path: str | None, files: Sequence[LoadedFile]) -> tuple[str, ...]:
        """Files in the source's folder or the project's that Python would import instead of a library that the model names."""
        if self._root is None:
            return ()
        known = artifact_files.trust(self._trusted).modules - PROJECT_NAMES
        modules = sorted(known.intersection(module for file in files for module in file.modules))
        folders = dict.fromkeys((os.path.dirname(os.path.join(self._root, path)) if path else self._root, self._root))
        candidates = [os.path.join(folder, name) for folder in folders for module in modules for name in (f"{module}.py", f"{module}/__init__.py")]
        found = [candidate for candidate in candidates if os.path.isfile(candidate)]
        return tuple(os.path.relpath(one, self._root).replace(os.sep, "/") for one in found)

    def _resolved(self, path: str | None, value: str) -> str | None:
        """The file or folder that a path names: from the source's folder, from the project's, or in one of its data folders."""
        folder = os.path.dirname(os.path.join(self._root, path)) if self._root and path else None
        if value.startswith(HERE):
            candidates = [os.path.join(folder, value[len(HERE) :].lstrip("/"))] if folder else []
        elif os.path.isabs(value):
            candidates = [value]
        else:
            value = os.path.expanduser(value)
            bases = [base for base in (self._root, folder) if base]
            candidates = [os.path.join(base, data, value) for base in dict.fromkeys(bases) for data in DATA_FOLDERS]
        for candidate in candidates:
            if os.path.exists(candidate):
                return os.path.normpath(candidate)
        return None

    def _inspected(self, file: str, cancellation: Cancellation | None = None) -> Outcome:
        if multiprocessing.current_process().daemon:
            try:
                return Outcome(artifact_files.inspect(file, self._trusted, NARROW))
            except (OSError, MemoryError) as error:
                return Outcome(None, f"the file cannot be read: {error}")
        with self._lock:
            if self._inspector is None:
                self._inspector = Inspector(self._trusted, timeout_seconds=self._timeout_seconds)
            inspector = self._inspector
        try:
            is_small = os.path.getsize(file) <= MAX_HASHED_BYTES
        except OSError as error:
            return Outcome(None, f"the file cannot be read: {error.strerror or error}")
        return inspector.inspect(file, with_hash=is_small, cancellation=cancellation)

    def _remembered(self, file: str) -> Outcome | None:
        return self._inspector.remembered(file) if self._inspector is not None else None

    def _loaded(self, file: str, outcome: Outcome) -> LoadedFile:
        shown_path = os.path.relpath(file, self._root) if self._root and file.startswith(os.path.join(self._root, "")) else file
        shown_path = shown_path.replace(os.sep, "/")
        inspection = outcome.inspection
        if inspection is None:
            return LoadedFile(shown_path, failure=outcome.failure)
        remarks = tuple(
            LoadedRemark(
                f"{remark.entry}: {remark.message}" if remark.entry else remark.message,
                int(remark.level),
                "unread" if remark.unread else remark.kind,
                report.line_of(number),
            )
            for number, remark in enumerate(inspection.remarks)
        )
        page = report.markdown(shown_path, inspection, outcome.sha256)
        return LoadedFile(shown_path, summary(inspection), int(inspection.verdict), remarks, "", outcome.sha256, inspection.format, page, inspection.modules)


def _limits(licence: Licence) -> str:
    return f": it forbids {report.plain(licence.forbids)}" if licence.forbids else ""


def _files(found: str, part: str) -> Iterator[str]:
    """The files of a model: the one that is named, or those of its folder that a loader reads."""
    if os.path.isfile(found):
        yield found
        return
    if part:
        wanted = os.path.normpath(os.path.join(found, part))
        if os.path.isfile(wanted) and wanted.startswith(os.path.join(found, "")):
            yield wanted
        return
    count = 0
    for parent, folders, names in os.walk(found):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not hub_cache.is_loaded(name):
                continue
            count += 1
            if count > MAX_FILES:
                return
            yield os.path.join(parent, name)
        if parent.count(os.sep) - found.count(os.sep) >= 2:
            folders.clear()
