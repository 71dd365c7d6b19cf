"""A long session costs no more memory than a short one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.lsp.client import Client, insertion, range_

EDITS = 50_000
BURST = 30  # within reach of the incremental analysis
MAX_GROWTH_BYTES = 12_000_000


def resident_bytes(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def type_and_delete(client: Client, uri: str, edits: int) -> None:
    """Types and deletes in turns all over the file, a burst at a time, as fast as the server takes it."""
    for number in range(edits // BURST):
        line = number % 50
        for step in range(BURST):
            version = (
                client.change(uri, insertion(line, 0, "#"))
                if step % 2 == 0
                else client.change(uri, {"range": range_(line, 0, line, 1), "text": ""})
            )
        client.diagnostics(uri, version)
        client.received.clear()
        client.taken.clear()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_is_flat_over_50_000_edits(shared: Client, uri: str) -> None:
    shared.open(uri, "".join(f"value_{number} = compute({number})\n" for number in range(300)) + "eval(x)\n")
    shared.diagnostics(uri, 1)
    type_and_delete(shared, uri, EDITS // 5)
    before = resident_bytes(shared.pid)
    type_and_delete(shared, uri, EDITS)
    grown = resident_bytes(shared.pid) - before
    assert grown < MAX_GROWTH_BYTES, f"{grown:,} bytes more than before"
