"""The deep tier measured: findings after typing stops beside `semgrep lsp` after saving, what typing costs, and scanning.

    python -m tests.benchmarks.deep [--language typescript] [--lines 300 1000] [--rounds N] [--minute SECONDS] [--scan LINES]

All bundled deep rules run in both. The text is a web application with flows of many kinds, out of the rules' fixtures, which is
harder than most code: there is no rule to leave out. `--minute 0` and `--scan 0` leave those parts out.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import figures
from tests.benchmarks.process import MEGABYTE, cpu_ms, resident_bytes
from tests.benchmarks.servers import VETLINE, environment
from tests.lsp.client import Client, Publication, insertion, range_

ROOT = Path(__file__).parents[2]
KEY_PAUSE_S = 0.08
_CLOCK = threading.Event()


@dataclass(frozen=True)
class Program:
    """What is typed in a language: `statement` at `line` of `head`, in front of the fixtures of some rules."""

    language: str
    rules: str
    file: str
    head: str
    line: int
    statement: str
    fixtures: tuple[str, ...]

    @property
    def deep(self) -> list[Path]:
        return [path for path in sorted((ROOT / "rules" / self.rules).rglob("*.yaml")) if "\n    mode: taint" in path.read_text()]

    def text(self, lines: int) -> str:
        """The fixtures, again and again until there are so many lines, or a few less."""
        found = [line for name in self.fixtures for line in next((ROOT / "rules" / self.rules).rglob(name)).read_text().split("\n")]
        wanted = lines - self.head.count("\n")
        taken = (found * (wanted // len(found) + 1))[:wanted]
        while self.language != "python" and taken[-1] not in ("}", "};", "});"):  # what does not parse, Semgrep passes over as a whole
            taken.pop()
        return self.head + "\n".join(taken) + "\n"


PROGRAMS = {
    "python": Program(
        "python",
        "python",
        "app.py",
        'from flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.route("/typed")\ndef typed(cursor):\n    name = request.args["name"]\n\n\n',
        8,
        'cursor.execute("SELECT " + name)',
        tuple(f"{name}-from-request.py" for name in ("sql", "path", "ssrf", "redirect", "html-built", "template", "command")),
    ),
    "typescript": Program(
        "typescript",
        "javascript",
        "app.ts",
        'import express from "express";\n\nconst app = express();\n\napp.get("/typed", (req, res) => {\n  const name = req.query.name;\n});\n\n',
        6,
        'db.query("SELECT " + name);',
        (
            *("js-sql-from-request.ts", "js-path-from-request.ts", "js-ssrf-from-request.ts", "open-redirect.ts", "js-html-built-from-request.js"),
            *("js-template-from-request.js", "js-command-from-request.js", "js-nosql-from-request.js", "js-log-from-request.js"),
            *("js-header-from-request.js", "regexp-from-request.js", "js-eval-from-request.js", "js-prompt-user-in-system.ts"),
        ),
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=PROGRAMS, default="python")
    parser.add_argument("--lines", type=int, nargs="*", default=[300, 1000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--minute", type=float, default=60.0, help="seconds of steady typing")
    parser.add_argument("--scan", type=int, default=200_000, help="lines to scan")
    options = parser.parse_args(arguments)
    out, program = figures.console(), PROGRAMS[options.language]
    with tempfile.TemporaryDirectory(prefix="vetline-bench-") as place:
        rows = [latency(Path(place), program, lines, options.rounds) for lines in options.lines]
        if rows:
            columns = ("lines", "rules that may match", "vetline: typing stops to finding, p50", "max", "semgrep lsp: save to finding, p50", "max")
            out.print(figures.table("", columns, rows))
        if options.minute:
            columns = ("deep tier", "CPU seconds", "keys", "largest RSS of server and child", "RSS at rest")
            typed = [minute(Path(place), program, on, options.minute) for on in (True, False)]
            out.print(figures.table(f"{options.minute:g} seconds of steady typing", columns, typed))
        if options.scan:
            out.print(figures.table("", ("command", "lines", "seconds", "lines a second", "CPU seconds", "findings"), scanning(Path(place), options.scan)))
    return 0


def latency(place: Path, program: Program, lines: int, rounds: int) -> tuple[str, ...]:
    text = program.text(lines)
    folder = place / f"latency-{lines}"
    folder.mkdir()
    (folder / "vetline.toml").write_text("[severity]\n")
    with Client(VETLINE.command, env=environment(place / "home"), cwd=folder, timeout_s=120) as client:
        client.initialize([folder])
        uri = (folder / program.file).as_uri()
        client.open(uri, text, language=program.language)
        client.publication(uri, lambda publication: any(one.get("relatedInformation") for one in publication.diagnostics))
        ours = [typed(client, uri, program) for _ in range(rounds)]
    theirs = saves(place, program, folder, text, rounds)
    active = sum(1 for _ in _rules_that_may_match(program, text))
    return (str(lines), f"{active} of {len(program.deep)}", *_times(ours), *_times(theirs))


def typed(client: Client, uri: str, program: Program) -> float:
    """Types the statement, and returns how long after the last key its flow is there; takes it away again."""
    client.change(uri, insertion(program.line, 0, "    \n"))
    sent_s, version = 0.0, 0
    for column, character in enumerate(program.statement, 4):
        _CLOCK.wait(KEY_PAUSE_S)
        version = client.change(uri, insertion(program.line, column, character))
        sent_s = time.perf_counter()
    has_flow = _has_flow_at(program.line)
    found = client.publication(uri, lambda publication: publication.version == version and has_flow(publication))
    client.change(uri, {"range": range_(program.line, 0, program.line + 1, 0), "text": ""})
    client.publication(uri, lambda publication: not has_flow(publication))
    _CLOCK.wait(2.0)
    client.received.clear()
    client.taken.clear()
    return found.received_s - sent_s


def saves(place: Path, program: Program, folder: Path, text: str, rounds: int) -> list[float]:
    """`semgrep lsp`, kept warm: seconds from didSave to the diagnostics of the saved file."""
    semgrep = shutil.which("semgrep", path=os.path.dirname(sys.executable))
    if semgrep is None:
        return []
    rules = place / f"rules-{folder.name}"
    rules.mkdir()
    for path in program.deep:
        shutil.copy(path, rules / path.name)
    subprocess.run(["git", "init", "-q", str(folder)], check=False, capture_output=True)
    scan: dict[str, Any] = {"configuration": [str(rules)], "exclude": [], "include": [], "jobs": 1, "maxMemory": 0, "maxTargetBytes": 1_000_000}
    scan |= {"timeout": 30, "timeoutThreshold": 3, "onlyGitDirty": False, "ci": False}
    options = {"scan": scan, "doHover": False, "metrics": {"enabled": False}, "trace": {"server": "off"}, "path": None, "ignoreCliVersion": True}
    target = folder / program.file
    lines = text.split("\n")
    body = "\n".join([*lines[:program.line], f"    {program.statement}", *lines[program.line:]])
    target.write_text(body)
    settings = {**environment(place / "home"), "SEMGREP_SEND_METRICS": "off", "SEMGREP_ENABLE_VERSION_CHECK": "0"}
    settings["PATH"] = os.path.dirname(semgrep) + os.pathsep + settings["PATH"]
    found = []
    with Client([semgrep, "lsp"], env=settings, cwd=folder, timeout_s=120) as client:
        client.initialize([folder], options=options)
        uri = target.as_uri()
        client.wait_for(lambda message: message.content.get("method") == "semgrep/rulesRefreshed", "its rules")
        client.open(uri, body, language=program.language)
        client.save(uri)
        client.publication(uri, _has_flow_at(program.line))
        for _ in range(rounds):
            # Without the flow between, for an answer to an earlier save would be taken for one to this. Only when the answer is there is the
            # file written again: one that changes under a scan ends it.
            target.write_text(text)
            client.save(uri)
            client.publication(uri, lambda publication: not _has_flow_at(program.line)(publication))
            client.received.clear()
            _CLOCK.wait(2.0)
            target.write_text(body)
            sent_s = time.perf_counter()
            client.save(uri)
            found.append(client.publication(uri, _has_flow_at(program.line)).received_s - sent_s)
    return found


def minute(place: Path, program: Program, deep: bool, seconds: float) -> tuple[str, ...]:
    """Steady typing into the 1,000 lines, ten keys a second with a rest after each statement, as people type."""
    folder = place / f"minute-{deep}"
    folder.mkdir()
    (folder / "vetline.toml").write_text(f"deep.enable = {str(deep).lower()}\n")
    largest = 0
    with Client(VETLINE.command, env=environment(place / "home"), cwd=folder, timeout_s=120) as client:
        client.initialize([folder])
        uri = (folder / program.file).as_uri()
        client.diagnostics(uri, client.open(uri, program.text(1000), language=program.language))
        _CLOCK.wait(3.0)
        meter = _Meter(client.pid)
        end_s, keys = time.monotonic() + seconds, 0
        while time.monotonic() < end_s:
            client.change(uri, insertion(program.line, 0, "    \n"))
            for column, character in enumerate(program.statement, 4):
                _CLOCK.wait(0.1)
                client.change(uri, insertion(program.line, column, character))
                keys += 1
                largest = max(largest, resident_bytes(client.pid) or 0)
            _CLOCK.wait(1.0)
            largest = max(largest, resident_bytes(client.pid) or 0)
            client.change(uri, {"range": range_(program.line, 0, program.line + 1, 0), "text": ""})
            client.received.clear()
        _CLOCK.wait(3.0)
        rest = resident_bytes(client.pid) or 0
        used_s = meter.stop()
    return ("on" if deep else "off", f"{used_s:.1f}", str(keys), f"{largest / MEGABYTE:.0f} MB", f"{rest / MEGABYTE:.0f} MB")


class _Meter:
    """CPU time of a process and its children, those that have ended too: the parent's own plus what each child was last seen at."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._start_s = self._reaped_and_own_s()

    def stop(self) -> float:
        return self._reaped_and_own_s() - self._start_s

    def _reaped_and_own_s(self) -> float:
        try:
            fields = Path(f"/proc/{self._pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return (cpu_ms(self._pid) or 0.0) / 1000
        return sum(int(fields[index]) for index in (11, 12, 13, 14)) / os.sysconf("SC_CLK_TCK")  # utime, stime, cutime, cstime


def scanning(place: Path, most_lines: int) -> list[tuple[str, ...]]:
    """`vetline scan` as people run it, with its checks too, beside `semgrep scan` with the same rules on the same files."""
    folder = place / "scanned"
    lines = _copy_modules(folder, most_lines)
    (folder / "vetline.toml").write_text("tests = []\n")
    vetline = [sys.executable, "-m", "vetline", "scan", ".", "--format", "json", "--fail-on", "never"]
    commands = {"vetline scan": vetline, "vetline scan --no-deep": [*vetline, "--no-deep"]}
    semgrep = shutil.which("semgrep", path=os.path.dirname(sys.executable))
    if semgrep is not None:
        options = ["--metrics=off", "--disable-version-check", "--json", "--quiet", "--no-git-ignore"]
        commands["semgrep scan"] = [semgrep, "scan", *options, "--config", str(ROOT / "rules" / "python"), "."]
    rows = []
    for name, command in commands.items():
        started_s, before_s = time.perf_counter(), _children_s()
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
        seconds, used_s = time.perf_counter() - started_s, _children_s() - before_s
        found = json.loads(done.stdout)
        count = len(found.get("findings", found.get("results")))
        rows.append((name, f"{lines:,}", f"{seconds:.0f}", f"{lines / seconds:,.0f}", f"{used_s:.0f}", str(count)))
    return rows


def _children_s() -> float:
    """CPU time of all children that have ended, and theirs."""
    times = os.times()
    return times.children_user + times.children_system


def _copy_modules(folder: Path, most_lines: int) -> int:
    files = [path for name in ("purelib", "stdlib") for path in sorted(Path(sysconfig.get_path(name)).rglob("*.py"))]
    files = [path for path in files if not {"test", "tests"} & set(path.parts) and 0 < path.stat().st_size < 400_000]
    random.Random(5).shuffle(files)
    folder.mkdir()
    lines = 0
    for number, path in enumerate(files):
        if lines >= most_lines:
            break
        data = path.read_bytes()
        (folder / f"file_{number}.py").write_bytes(data)
        lines += data.count(b"\n")
    return lines


def _rules_that_may_match(program: Program, text: str) -> list[str]:
    from vetline.deep.prefilter import Vocabulary, needs_of
    from vetline.host import rulefiles

    vocabulary = Vocabulary.of([text.encode()])
    rules = [rule for path in program.deep for rule in rulefiles.load([path], bundled=True)[0]]
    return [rule.info.id for rule in rules if needs_of(rule.body, rule.info.languages).met_by(vocabulary.words, vocabulary.names_like)]


def _has_flow_at(line: int) -> Callable[[Publication], bool]:
    def has(publication: Publication) -> bool:
        return any(one["range"]["start"]["line"] == line and str(one["code"]).endswith("from-request") for one in publication.diagnostics)

    return has


def _times(seconds: Sequence[float]) -> tuple[str, str]:
    if not seconds:
        return "-", "-"
    return f"{statistics.median(seconds) * 1000:.0f} ms", f"{max(seconds) * 1000:.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
