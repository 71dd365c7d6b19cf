"""How rules and texts reach the child: as files that only it can read, and that are gone when we are.

On Linux they are files in memory without a name, which the child opens by way of our own file descriptors: nothing to
clean up, no disk to fill. Elsewhere they stand in a private folder that bears our process id; whoever starts next removes the
folders of processes that have ended.

A child that is started early stops at its list of targets (`Gate`): it has loaded itself and the rules, and waits, without
using the processor, until there is a text.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

_PREFIX = "vetline-deep-"
_OWNER = re.compile(re.escape(_PREFIX) + r"(\d+)-")


class Delivery(Protocol):
    """What one child reads. Raises OSError where there is no room."""

    def put(self, data: bytes) -> str:
        """A path at which the child finds `data`."""
        ...

    def gate(self) -> Gate: ...

    def close(self) -> None:
        """Removes all that was put."""
        ...


class Gate(Protocol):
    """A file that a child tries to read and has to wait for. Where it cannot be made to wait, it has to be started later."""

    path: str
    waits: bool

    def open(self, data: bytes) -> None:
        """The child reads `data` there, however often it asks."""
        ...


def delivery(folders: bool | None = None) -> Delivery:
    """The best that this system has; `folders` forces one kind."""
    if not in_memory() if folders is None else folders:
        return FolderDelivery()
    return MemoryDelivery()


def in_memory() -> bool:
    return sys.platform == "linux" and hasattr(os, "memfd_create") and os.path.exists(f"/proc/{os.getpid()}/fd")


class MemoryDelivery:
    """Linux: anonymous files, named to the child through /proc, where the entry of a descriptor is looked up anew each time."""

    def __init__(self) -> None:
        self._descriptors: list[int] = []

    def put(self, data: bytes) -> str:
        descriptor = _memory_file(data)
        self._descriptors.append(descriptor)
        return _entry(descriptor)

    def gate(self) -> Gate:
        reading, writing = os.pipe()
        self._descriptors += [reading, writing]
        return _MemoryGate(reading, writing)

    def close(self) -> None:
        while self._descriptors:
            with contextlib.suppress(OSError):
                os.close(self._descriptors.pop())


class _MemoryGate:
    waits = True

    def __init__(self, reading: int, writing: int) -> None:
        self.path = _entry(reading)
        self._reading = reading
        self._writing = writing

    def open(self, data: bytes) -> None:
        """The child asks twice. From now on the entry is the file; a child that has the pipe already reads that to its end."""
        content = _memory_file(data)
        try:
            os.dup2(content, self._reading, inheritable=False)
            with contextlib.suppress(BrokenPipeError):  # no child has the pipe
                _fill(self._writing, data)
            os.dup2(content, self._writing, inheritable=False)  # ends the pipe, and leaves the descriptor to `close`
        finally:
            os.close(content)


class FolderDelivery:
    """A folder that only this user can enter."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        self._count = 0
        self._gate: _PipeGate | _PlainGate | None = None

    def put(self, data: bytes) -> str:
        self._count += 1
        path = self._folder / f"text-{self._count}"
        path.write_bytes(data)
        return str(path)

    def gate(self) -> Gate:
        self._gate = (_PipeGate if hasattr(os, "mkfifo") else _PlainGate)(self._folder / "targets")
        return self._gate

    def close(self) -> None:
        if self._gate is not None:
            self._gate.close()
        shutil.rmtree(self._folder, ignore_errors=True)


class _PlainGate:
    waits = False

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def open(self, data: bytes) -> None:
        Path(self.path).write_bytes(data)

    def close(self) -> None:
        pass


class _PipeGate:
    waits = True

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        os.mkfifo(path, 0o600)
        self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK)  # so that the child can open it, and waits in reading

    def open(self, data: bytes) -> None:
        content = Path(self.path + ".content")
        content.write_bytes(data)
        os.replace(content, self.path)  # the second time that the child asks, and the first if it is late
        try:
            _fill(self._descriptor, data)
        finally:
            self.close()

    def close(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def sweep() -> int:
    """Removes the folders of processes that have ended; returns how many."""
    removed = 0
    for path in _abandoned(Path(tempfile.gettempdir())):
        shutil.rmtree(path, ignore_errors=True)
        removed += not path.exists()
    return removed


def _abandoned(folder: Path) -> Iterator[Path]:
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.name.startswith(_PREFIX)]
    except OSError:
        return
    for name in names:
        owner = _OWNER.match(name)
        if owner and not _lives(int(owner[1])):
            yield folder / name


def _lives(process_id: int) -> bool:
    if sys.platform == "win32":  # os.kill would end it
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, process_id)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _memory_file(data: bytes) -> int:
    descriptor = os.memfd_create("vetline")
    try:
        _fill(descriptor, data)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _entry(descriptor: int) -> str:
    return f"/proc/{os.getpid()}/fd/{descriptor}"


def _fill(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
