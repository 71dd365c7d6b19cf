"""Inspects model files in a process of its own, which is killed when it takes too long, and remembers what it said.

The worker talks in JSON: nothing that read a hostile file is unpickled here. A file is inspected again when its size, its
time or its identity has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import multiprocessing
import os
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from typing import Any

from vetline.artifacts.inquiry import Limits
from vetline.artifacts.verdict import Inspection, Level, Remark
from vetline.core.ports import Cancellation
from vetline.host import artifact_files
from vetline.host.cache import Memory

TIMEOUT_SECONDS = 120.0
START_SECONDS = 60.0
MAX_DATA_BYTES = 3_000_000_000
"""Of memory that the worker may take beyond mapped files, where the system can limit it."""

MAX_REMEMBERED = 4_096


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: an inspection, or why there is none. `sha256` is there if it was asked for."""

    inspection: Inspection | None
    failure: str = ""
    sha256: str = ""


class Inspector:
    """One worker, started when it is needed. Safe to call from several threads; they wait for each other."""

    def __init__(self, trusted: Sequence[str] = (), limits: Limits | None = None, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._trusted = tuple(trusted)
        self._limits = limits or Limits()
        self._timeout_seconds = timeout_seconds
        self._lock = threading.Lock()
        self._known: Memory = Memory(MAX_REMEMBERED)
        self._process: Any = None
        self._connection: Connection | None = None

    def inspect(self, path: str, *, with_hash: bool = False, cancellation: Cancellation | None = None) -> Outcome:
        """Blocks until there is an outcome, or nobody waits for it any more: then the worker is killed. Never raises for a file."""
        try:
            status = os.stat(path)
        except OSError as error:
            return Outcome(None, f"the file cannot be read: {error.strerror or error}")
        key = (path, status.st_size, status.st_mtime_ns, status.st_ino, with_hash)
        with self._lock:
            known = self._known.get(key)
            if known is None:
                known = self._ask(path, with_hash, cancellation)
                if known.inspection is not None:
                    self._known[key] = known
        return known

    def remembered(self, path: str) -> Outcome | None:
        """What is known of a file as it is now, without asking the worker."""
        try:
            status = os.stat(path)
        except OSError:
            return None
        for with_hash in (True, False):
            known = self._known.get((path, status.st_size, status.st_mtime_ns, status.st_ino, with_hash))
            if known is not None:
                return known
        return None

    def close(self) -> None:
        """Ends the worker."""
        with self._lock:
            self._stop()

    def __del__(self) -> None:
        # A configuration that is read again leaves its old inspector behind, and nobody who would close it.
        with contextlib.suppress(Exception):
            self._stop()

    def _ask(self, path: str, with_hash: bool, cancellation: Cancellation | None) -> Outcome:
        try:
            if self._process is not None and not self._process.is_alive():
                self._stop()  # it was killed for somebody who did not wait
            if self._connection is None:
                self._start()
            assert self._connection is not None
            if cancellation is not None:
                cancellation.on_cancel(self._process.kill)
            self._connection.send_bytes(json.dumps({"path": path, "hash": with_hash}).encode("utf-8", "surrogatepass"))
            if not self._connection.poll(self._timeout_seconds):
                self._stop()
                return Outcome(None, f"not read to the end within {self._timeout_seconds:g} seconds")
            return _outcome(json.loads(self._connection.recv_bytes()))
        except (EOFError, OSError):
            self._stop()
            return Outcome(None, "the process that read it died")
        finally:
            if cancellation is not None:
                cancellation.on_cancel(None)

    def _start(self) -> None:
        # Never forked: a language server has threads, and what they hold would be copied into the worker.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._trusted, asdict(self._limits)), daemon=True, name="vetline-inspector")
        self._process.start()
        theirs.close()
        self._connection = ours
        if not ours.poll(START_SECONDS):
            raise EOFError("the worker does not start")
        ours.recv_bytes()  # it is ready: what it takes to start does not count against a file

    def _stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None


def serve(connection: Connection, trusted: tuple[str, ...], limits: dict[str, int]) -> None:
    """The life of the worker: a path in, an inspection out."""
    _limit_memory()
    try:
        connection.send_bytes(b"ready")
        while True:
            asked = json.loads(connection.recv_bytes().decode("utf-8", "surrogatepass"))
            connection.send_bytes(json.dumps(_answer(asked["path"], bool(asked["hash"]), trusted, Limits(**limits))).encode())
    except (EOFError, OSError, KeyboardInterrupt):
        pass


def _answer(path: str, with_hash: bool, trusted: tuple[str, ...], limits: Limits) -> dict[str, Any]:
    try:
        inspection = artifact_files.inspect(path, trusted, limits)
        digest = _sha256(path) if with_hash else ""
    except OSError as error:
        return {"failure": f"the file cannot be read: {error.strerror or error}"}
    except MemoryError:
        return {"failure": "reading it takes more memory than it may"}
    except Exception as error:  # a defect of a reader must not pass for "nothing found"
        return {"failure": f"the inspection failed: {type(error).__name__}: {error}"}
    return {**asdict(inspection), "facts": dict(inspection.facts), "sha256": digest}


def _outcome(answer: dict[str, Any]) -> Outcome:
    if "failure" in answer:
        return Outcome(None, str(answer["failure"]))
    remarks = tuple(Remark(**{**remark, "level": Level(remark["level"])}) for remark in answer["remarks"])
    inspection = Inspection(answer["format"], answer["size_bytes"], remarks, answer["facts"], answer["operations"], tuple(answer["modules"]))
    return Outcome(inspection, "", answer["sha256"])


def _sha256(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MAX_DATA_BYTES, MAX_DATA_BYTES))
    except (ImportError, ValueError, OSError):
        pass  # the system has no such limit
