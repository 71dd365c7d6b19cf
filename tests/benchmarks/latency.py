"""From keystroke to squiggle, over stdio: Vetline, `ruff server` with its security rules, and a server that does nothing.

    python -m tests.benchmarks.latency [--sizes 150,1000] [--rounds 3] [--memory EDITS] [--profile FILE] [--json FILE]

Every server gets the same modules, the same keys and the same client; sizes alternate between servers, so that what else
the machine does falls on all of them.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import figures, modules, servers
from tests.benchmarks.figures import percentile, shown
from tests.benchmarks.process import MEGABYTE, cpu_ms, resident_bytes
from tests.benchmarks.servers import Server
from tests.benchmarks.typist import Typist
from tests.lsp.client import Client, insertion, range_

RISKY_LINES = ('answer = eval(payload["expression"], {})', 'api_password = "correct-Horse7battery"', "exec(command)")
"""Each is a finding of Vetline's and of Ruff's, wherever it stands."""
RISKY_SCRIPT = ("eval(payload.expression);", "element.innerHTML = `<p>${payload}</p>`;", 'document.write("<p>" + payload);')
"""Ruff reads no TypeScript."""
REPORT_EVERY = 10_000  # edits


@dataclass(slots=True)
class Figures:
    """Milliseconds and bytes of one server on one module; those of its children, such as Semgrep, count in the last only."""

    server: str
    language: str
    lines: int
    keystrokes: int
    p50: float | None
    p95: float | None
    longest: float | None
    to_finding_p50: float | None
    to_finding_p95: float | None
    missed: int
    cpu: float | None
    opened: float
    resident: int | None
    resident_with_children: int | None


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options().parse_args(arguments)
    measured = [servers.profiled(options.profile)] if options.profile else [servers.VETLINE, servers.RUFF, servers.IDLE]
    present = [server for server in map(servers.installed, measured) if server is not None]
    out = figures.console()
    out.print(f"Latency, with {options.pause_ms:g} ms between keys. {figures.machine()}")
    for server in measured:
        if server.name not in [other.name for other in present]:
            out.print(f"{server.name} is not installed and is left out")
    with tempfile.TemporaryDirectory(prefix="vetline-bench-") as folder:
        place = Path(folder)
        starts = [] if options.profile else measure_starts(present, place, options.starts)
        if starts:
            out.print(_start_table(starts, options.starts))
        typed = measure_typing(present, place, options.sizes, options.rounds, options.pause_ms)
        out.print(_typing_table(typed))
        if options.memory:
            out.print(_memory_table(measure_memory(place, options.memory)))
    if options.json:
        options.json.write_text(json.dumps({"starts": starts, "typing": [asdict(entry) for entry in typed]}, indent=1))
    return 0


def measure_starts(measured: Sequence[Server], place: Path, attempts: int) -> list[tuple[Any, ...]]:
    """By server: milliseconds from its start to the answer to initialize, and to its first diagnostics; CPU time likewise."""
    times: dict[str, list[tuple[float | None, ...]]] = {server.name: [] for server in measured}
    for attempt in range(attempts):
        for server in measured:
            root = servers.workspace(server, place / f"start-{attempt}-{server.name}")
            started_s = time.perf_counter()
            with Client(server.command, env=servers.environment(place / "home"), cwd=root) as client:
                client.initialize([root])
                initialized_ms, initialized_cpu = (time.perf_counter() - started_s) * 1000, cpu_ms(client.pid)
                uri = (root / "module.py").as_uri()
                client.open(uri, "eval(value)\n")
                first_ms = (client.diagnostics(uri, 1).received_s - started_s) * 1000
                times[server.name].append((initialized_ms, initialized_cpu, first_ms, cpu_ms(client.pid)))
                client.shutdown()
    return [(name, *(_median(values) for values in zip(*found, strict=True))) for name, found in times.items()]


def measure_typing(
    measured: Sequence[Server], place: Path, sizes: Sequence[int], rounds: int, pause_ms: float
) -> list[Figures]:
    results = []
    every = [(make(size), server) for size in sizes for make in (modules.of_size, modules.of_script) for server in measured]
    for module, server in every:
        if module.language == "python" or server.name != servers.RUFF.name:
            risky, ending = (RISKY_LINES, "py") if module.language == "python" else (RISKY_SCRIPT, "ts")
            root = servers.workspace(server, place / f"typing-{module.lines}-{ending}-{server.name}")
            with Client(server.command, env=servers.environment(place / "home"), cwd=root, timeout_s=120) as client:
                client.initialize([root])
                Typist(client, (root / "first.py").as_uri(), "eval(value)\n").close()  # whatever loads at first has loaded
                typist = Typist(client, (root / f"module.{ending}").as_uri(), module.text, pause_ms, module.language)
                for _ in range(rounds):
                    for line, indent in zip(module.places, module.indents, strict=True):
                        typist.type_lines(line, indent, risky)
                typed = typist.typed
                results.append(
                    Figures(
                        server.name,
                        module.language,
                        module.lines,
                        len(typed.keystrokes),
                        percentile(typed.keystrokes, 0.5),
                        percentile(typed.keystrokes, 0.95),
                        max(typed.keystrokes, default=None),
                        percentile(typed.to_finding, 0.5),
                        percentile(typed.to_finding, 0.95),
                        typed.missed,
                        typed.cpu_per_keystroke,
                        typist.opened_ms,
                        resident_bytes(client.pid, alone=True),
                        resident_bytes(client.pid),
                    )
                )
                client.shutdown()
    return results


def measure_memory(place: Path, edits: int) -> list[tuple[int, int | None]]:
    """(edits so far, resident bytes of Vetline): characters typed and deleted all over a module of 1,000 lines."""
    module = modules.of_size(1_000)
    root = servers.workspace(servers.VETLINE, place / "memory")
    found: list[tuple[int, int | None]] = []
    with Client(servers.VETLINE.command, env=servers.environment(place / "home"), cwd=root) as client:
        client.initialize([root])
        typist = Typist(client, (root / "module.py").as_uri(), module.text)
        for edit in range(edits + 1):
            if edit % REPORT_EVERY == 0:
                found.append((edit, resident_bytes(client.pid, alone=True)))
            line = edit // 2 * 7 % module.lines
            typist.press({"range": range_(line, 0, line, 1), "text": ""} if edit % 2 else insertion(line, 0, "#"))
        client.shutdown()
    return found


def _start_table(starts: Sequence[tuple[Any, ...]], attempts: int) -> object:
    columns = (f"start (median of {attempts})", "initialized", "CPU", "first diagnostics", "CPU")
    rows = [(name, *(shown(value, " ms") for value in values)) for name, *values in starts]
    return figures.table("", columns, rows)


def _typing_table(results: Sequence[Figures]) -> object:
    columns = ("typing", "in", "lines", "keys", "p50", "p95", "max", "to finding p50", "p95", "missed", "CPU/key", "open", "RSS", "with Semgrep")
    rows = [
        (
            entry.server,
            entry.language,
            f"{entry.lines:,}",
            str(entry.keystrokes),
            *(shown(value) for value in (entry.p50, entry.p95, entry.longest, entry.to_finding_p50, entry.to_finding_p95)),
            str(entry.missed),
            shown(entry.cpu),
            shown(entry.opened),
            shown(entry.resident / MEGABYTE if entry.resident else None),
            shown(entry.resident_with_children / MEGABYTE if entry.resident_with_children else None),
        )
        for entry in results
    ]
    return figures.table("", columns, rows)


def _memory_table(found: Sequence[tuple[int, int | None]]) -> object:
    rows = [(f"{edits:,} edits", shown(resident / MEGABYTE if resident else None, " MB")) for edits, resident in found]
    return figures.table("", ("memory", "RSS"), rows)


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.latency", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[150, 1_000, 5_000, 20_000])
    parser.add_argument("--rounds", type=int, default=2, help="how often each line is typed in each place")
    parser.add_argument("--pause-ms", type=float, default=20.0, help="between keys")
    parser.add_argument("--starts", type=int, default=5, help="how often each server is started for its start-up time")
    parser.add_argument("--memory", type=int, default=0, metavar="EDITS", help="also measure memory over so many edits")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="write a profile of Vetline, and measure nothing else")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
