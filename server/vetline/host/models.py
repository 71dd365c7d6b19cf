"""The models on this machine: resolves what a line names to files, in the project and in the caches of hubs, and inspects them.

Nothing is downloaded: what is not here is not looked at. Worker processes may have no child of their own, so in them a file
is inspected in the process itself, within narrower limits.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vetline.artifacts.inquiry import Limits
from vetline.artifacts.licences import Policy, complaint
from vetline.artifacts.references import FILE, HERE
from vetline.artifacts.summary import summary
from vetline.artifacts.verdict import shown
from vetline.core.ports import LoadedFile, LoadedModel
from vetline.host import artifact_files, hub_cache
from vetline.host.inspector import Inspector, Outcome

DATA_FOLDERS = ("", "data", "models", "weights", "checkpoints", "artifacts")
SHADOWED = ("torch", "numpy", "sklearn", "scipy", "pandas", "joblib", "transformers", "keras", "tensorflow", "xgboost", "lightgbm", "collections", "copyreg")
"""Modules of the allow-list that nearly every model names. A file of such a name is what the model gets instead."""

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

    def look(self, path: str | None, kind: str, value: str, revision: str | None) -> LoadedModel | None:
        return self._model(path, kind, value, revision, self._inspected)

    def known(self, path: str | None, kind: str, value: str, revision: str | None) -> LoadedModel | None:
        return self._model(path, kind, value, revision, self._remembered)

    def close(self) -> None:
        with self._lock:
            if self._inspector is not None:
                self._inspector.close()
                self._inspector = None

    def _model(self, path: str | None, kind: str, value: str, revision: str | None, outcome_of: object) -> LoadedModel | None:
        found = self._resolved(path, value)
        facts: tuple[str, ...] = ()
        commit = ""
        if found is None and kind != FILE:
            snapshot = hub_cache.find(value, revision)
            if snapshot is None:
                return None
            found, facts, commit = snapshot.folder, hub_cache.facts(snapshot, revision), snapshot.commit
        elif found is not None and kind != FILE:
            facts = hub_cache.folder_facts(found)
        if found is None:
            return None
        files = []
        for file in _files(found):
            outcome = outcome_of(file)  # type: ignore[operator]
            if outcome is None:
                return None
            files.append(self._loaded(file, outcome))
        if not files and not facts:
            return None
        model = LoadedModel(tuple(files), facts, commit, shadows=self._shadows(path))
        return model if kind == FILE or not os.path.isdir(found) else self._licensed(model, found)

    def _licensed(self, model: LoadedModel, folder: str) -> LoadedModel:
        """With what the card in the folder says of the licence, and the form of the weights."""
        weights = hub_cache.weights_of(sorted(os.listdir(folder)))
        stated = hub_cache.licence_of(folder)
        if stated is None:
            return replace(model, weights=weights)
        licence = artifact_files.licences().find(stated)
        words = shown(licence.spdx or stated or "none stated", 80)
        fact = f"licence: {words} ({licence.kind.value}{': it forbids ' + licence.forbids if licence.forbids else ''})"
        return replace(model, facts=(*model.facts, fact), weights=weights, licence=words, complaint=complaint(licence, self._policy))

    def _shadows(self, path: str | None) -> tuple[str, ...]:
        """Files in the source's folder or the project's that Python would import instead of a library that models name."""
        if self._root is None:
            return ()
        folders = dict.fromkeys((os.path.dirname(os.path.join(self._root, path)) if path else self._root, self._root))
        candidates = [os.path.join(folder, name) for folder in folders for module in SHADOWED for name in (f"{module}.py", f"{module}/__init__.py")]
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

    def _inspected(self, file: str) -> Outcome:
        if multiprocessing.current_process().daemon:
            try:
                return Outcome(artifact_files.inspect(file, self._trusted, NARROW))
            except (OSError, MemoryError) as error:
                return Outcome(None, f"the file cannot be read: {error}")
        with self._lock:
            if self._inspector is None:
                self._inspector = Inspector(self._trusted, timeout_seconds=self._timeout_seconds)
            inspector = self._inspector
        return inspector.inspect(file, with_hash=os.path.getsize(file) <= MAX_HASHED_BYTES)

    def _remembered(self, file: str) -> Outcome | None:
        return self._inspector.remembered(file) if self._inspector is not None else None

    def _loaded(self, file: str, outcome: Outcome) -> LoadedFile:
        shown_path = os.path.relpath(file, self._root) if self._root and file.startswith(os.path.join(self._root, "")) else file
        shown_path = shown_path.replace(os.sep, "/")
        inspection = outcome.inspection
        if inspection is None:
            return LoadedFile(shown_path, failure=outcome.failure)
        remarks = tuple(f"{remark.entry}: {remark.message}" if remark.entry else remark.message for remark in inspection.remarks)
        return LoadedFile(shown_path, summary(inspection), int(inspection.verdict), remarks, "", outcome.sha256)


def _files(found: str) -> Iterator[str]:
    """The files of a model: the one that is named, or those of its folder that a loader reads."""
    if os.path.isfile(found):
        yield found
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
