"""What a running process costs, as the operating system counts it. Linux only; elsewhere the figures are None."""

from __future__ import annotations

import os
from pathlib import Path

_PROC = Path("/proc")
MEGABYTE = 1_000_000


def cpu_ms(pid: int, alone: bool = False) -> float | None:
    """CPU time that the process and its living children have used, in all their threads. `alone`: without the children."""
    total_ns = 0
    try:
        for member in [pid] if alone else family(pid):
            for task in (_PROC / str(member) / "task").iterdir():
                total_ns += int((task / "schedstat").read_text().split()[0])
    except OSError:
        return None
    return total_ns / 1e6


def resident_bytes(pid: int, alone: bool = False) -> int | None:
    """Memory that the process and its children hold now. `alone`: without the children."""
    try:
        pages = sum(int((_PROC / str(member) / "statm").read_text().split()[1]) for member in ([pid] if alone else family(pid)))
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def family(pid: int) -> list[int]:
    """The process and all that it has started, directly or not."""
    members = [pid]
    for member in members:
        for task in (_PROC / str(member) / "task").iterdir():
            children = task / "children"
            if children.exists():
                members.extend(int(child) for child in children.read_text().split())
    return members
