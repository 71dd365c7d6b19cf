"""How fast `vetline scan --no-deep` is, and whether its memory grows with the number of files.

    python -m tests.benchmarks.scan [FOLDER...] [--jobs 2] [--files 500,1000,2000]

Without folders: the packages installed beside this Python. Files are copied to a temporary folder first, so that every
figure is of files that the system has just read.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import figures
from tests.benchmarks.figures import shown
from tests.benchmarks.process import MEGABYTE, resident_bytes

MAX_FILE_BYTES = 2_000_000
SAMPLING_S = 0.05


@dataclass(frozen=True, slots=True)
class Scanned:
    files: int
    lines: int
    findings: int
    seconds: float
    cpu_s: float
    peak_bytes: int


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scan", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[Path(sysconfig.get_path("purelib"))])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--files", type=lambda text: [int(count) for count in text.split(",")], default=[500, 1_000, 2_000])
    options = parser.parse_args(arguments)
    found = [path for folder in options.folders for path in folder.rglob("*.py") if 0 < path.stat().st_size < MAX_FILE_BYTES]
    found.sort()
    random.Random(0).shuffle(found)
    out = figures.console()
    out.print(f"vetline scan --no-deep --jobs {options.jobs}. {figures.machine()}; {len(found):,} files to choose from")
    rows = []
    for count in sorted({min(count, len(found)) for count in options.files}):
        with tempfile.TemporaryDirectory(prefix="vetline-bench-") as folder:
            one = scan_copies(found[:count], Path(folder), options.jobs)
        rows.append(_row(one))
    columns = ("files", "lines", "findings", "seconds", "lines/s", "CPU s", "lines per CPU s", "most memory MB")
    out.print(figures.table("", columns, rows))
    return 0


def scan_copies(paths: Sequence[Path], folder: Path, jobs: int) -> Scanned:
    source = folder / "source"
    source.mkdir()
    for number, path in enumerate(paths):
        shutil.copyfile(path, source / f"module_{number}.py")
    report = folder / "report.json"
    command = [sys.executable, "-m", "vetline", "scan", str(source), "--no-deep", "--format", "json", "--output", str(report)]
    cpu_before, started_s = _children_cpu_s(), time.perf_counter()
    process = subprocess.Popen([*command, "--fail-on", "never", "--jobs", str(jobs)])
    peak = _Peak(process.pid)
    code = process.wait()
    seconds, cpu_s = time.perf_counter() - started_s, _children_cpu_s() - cpu_before
    peak.stop()
    if code not in (0, 2):  # 2: some file could not be read whole; the report says so
        raise SystemExit(f"vetline scan ended with exit code {code}")
    summary = json.loads(report.read_text())["summary"]
    return Scanned(summary["files"], summary["lines"], summary["findings"], seconds, cpu_s, peak.bytes)


class _Peak:
    """The most memory that a process and its children hold at once, looked at from a thread."""

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(SAMPLING_S):
            self.bytes = max(self.bytes, resident_bytes(self._pid) or 0)


def _children_cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _row(one: Scanned) -> tuple[str, ...]:
    return (
        f"{one.files:,}",
        f"{one.lines:,}",
        f"{one.findings:,}",
        shown(one.seconds),
        f"{one.lines / one.seconds:,.0f}",
        shown(one.cpu_s),
        f"{one.lines / one.cpu_s:,.0f}",
        shown(one.peak_bytes / MEGABYTE),
    )


if __name__ == "__main__":
    raise SystemExit(main())
