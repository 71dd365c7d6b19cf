"""The child: `semgrep-core` found, started, waited for and killed. The one place that starts processes."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OLDEST = (1, 140)
_MAX_MEMORY_MIB = 3_000
_TAIL_BYTES = 2_000
_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")
_ASKING_S = 60.0
_NAME = "semgrep-core.exe" if sys.platform == "win32" else "semgrep-core"


@dataclass(frozen=True, slots=True)
class Installation:
    """A `semgrep-core` that can be run."""

    binary: str
    version: str

    @property
    def too_old(self) -> bool:
        found = _VERSION.search(self.version)
        return found is not None and (int(found[1]), int(found[2])) < OLDEST


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended: `reason` is "done", "timeout" or "killed"."""

    reason: str
    output: bytes
    complaint: str
    code: int | None


def find() -> Installation | None:
    """The one that stands in this Python's environment, else the one on the path, else that of the `semgrep` on the path."""
    found = importlib.util.find_spec("semgrep")
    if found is not None and found.origin is not None:
        binary = Path(found.origin).parent / "bin" / _NAME
        if binary.is_file():
            try:
                return Installation(str(binary), importlib.metadata.version("semgrep"))
            except importlib.metadata.PackageNotFoundError:
                return Installation(str(binary), _said(str(binary), "-version"))
    named = shutil.which(_NAME)
    if named is None:
        command = shutil.which("semgrep")
        named = next(iter(_said(command, "--dump-engine-path").strip().splitlines()[-1:]), "") if command else ""
    return Installation(named, _said(named, "-version")) if named and os.path.isfile(named) else None


class Child:
    """One run of `semgrep-core`. Ends with this process where the system can see to that."""

    def __init__(self, binary: str, rules: str, targets: str, rule_timeout_s: float) -> None:
        self._killed = False
        self._done = False
        self._lock = threading.Lock()
        command = [
            *_tied_to_us(),
            *(binary, "-json_nodots", "-j", "1", "-max_memory", str(_MAX_MEMORY_MIB)),
            *("-timeout", f"{rule_timeout_s:g}", "-timeout_threshold", "3", "-rules", rules, "-targets", targets),
        ]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=os.path.dirname(binary) or None,
            env={**os.environ, "SEMGREP_SEND_METRICS": "off", "SEMGREP_ENABLE_VERSION_CHECK": "0"},
            start_new_session=sys.platform != "win32",
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def result(self, timeout_s: float) -> Ending:
        """Waits for the end; kills the child when `timeout_s` have passed."""
        reason = "done"
        try:
            output, complaint = self._process.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired:
            reason = "timeout"
            self._kill()
            output, complaint = self._process.communicate()
        with self._lock:
            self._done = True
            if self._killed and reason == "done":
                reason = "killed"
        return Ending(reason, output, complaint[-_TAIL_BYTES:].decode(errors="replace"), self._process.returncode)

    def kill(self) -> None:
        """From any thread; `result` returns soon after."""
        with self._lock:
            if self._done:
                return
            self._killed = True
        self._kill()

    def dispose(self) -> None:
        """Ends a child that nobody asked for its result."""
        if not self._done:
            self.kill()
            self._process.communicate()

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            if sys.platform != "win32":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()


def _tied_to_us() -> Sequence[str]:
    program = shutil.which("setpriv") if sys.platform == "linux" else None
    return (program, "--pdeathsig", "KILL") if program else ()


def _said(program: str, option: str) -> str:
    try:
        done = subprocess.run([program, option], capture_output=True, text=True, timeout=_ASKING_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout
