"""Findings per 1,000 lines of well-kept code, by rule, and samples of them to read.

    python -m tests.benchmarks.noise FOLDER... [--sample 100] [--errors] [--rule ID] [--seed N] [--deep]

Tests are left out. A FOLDER is one package, of Python or of JavaScript and TypeScript. With --deep, rules of flows are counted too, which takes Semgrep's time.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import figures
from tests.benchmarks.corpus import is_test

LEVELS = ("error", "warning", "info")
CONTEXT_LINES = 3
SUFFIXES = frozenset((".py", ".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"))


@dataclass(frozen=True, slots=True)
class Vetted:
    package: str
    lines: int
    findings: list[dict[str, Any]]
    problems: int


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options().parse_args(arguments)
    vetted = [vet(folder, options.deep) for folder in options.folders]
    findings = [finding for package in vetted for finding in package.findings]
    out = figures.console()
    out.print(_packages(vetted))
    out.print(_rules(findings, sum(package.lines for package in vetted)))
    chosen = [finding for finding in findings if options.rule in (None, finding["rule"])]
    if options.errors:
        _show(out.out, [finding for finding in chosen if finding["severity"] == "error"])
    if options.sample:
        others = [finding for finding in chosen if finding["severity"] != "error" or options.rule]
        random.Random(options.seed).shuffle(others)
        _show(out.out, others[: options.sample])
    return 0


def vet(folder: Path, deep: bool) -> Vetted:
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.json")
        configuration = Path(place, "vetline.toml")
        configuration.write_text("respect-gitignore = false\ntests = []\nunused-suppressions = false\n")
        command = [sys.executable, "-m", "vetline", "scan", str(folder), "--config", str(configuration)]
        tiers = [] if deep else ["--no-deep"]
        subprocess.run([*command, *tiers, "--format", "json", "--output", str(report), "--fail-on", "never"], check=False)
        content = json.loads(report.read_text())
    kept = []
    for finding in content["findings"]:
        path = Path(finding["path"])
        finding["file"] = path if path.exists() else folder / path
        if not is_test(finding["file"].relative_to(folder)):
            kept.append(finding)
    return Vetted(folder.name, _lines(folder), kept, len(content["problems"]))


def _lines(folder: Path) -> int:
    paths = (path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    return sum(path.read_bytes().count(b"\n") for path in paths if not is_test(path.relative_to(folder)))


def _packages(vetted: Sequence[Vetted]) -> object:
    rows = [_counts(package.package, package.findings, package.lines, package.problems) for package in vetted]
    lines = sum(package.lines for package in vetted)
    everything = [finding for package in vetted for finding in package.findings]
    rows.append(_counts("all", everything, lines, sum(package.problems for package in vetted)))
    columns = ("package", "lines", "errors", "warnings", "hints", "per 1,000 lines", "at warning and above", "problems")
    return figures.table("", columns, rows)


def _counts(name: str, findings: Sequence[dict[str, Any]], lines: int, problems: int) -> tuple[str, ...]:
    by_level = Counter(finding["severity"] for finding in findings)
    loud = by_level["error"] + by_level["warning"]
    per_1000 = [f"{count * 1000 / max(lines, 1):.3f}" for count in (len(findings), loud)]
    return name, f"{lines:,}", *(f"{by_level[level]:,}" for level in LEVELS), *per_1000, str(problems)


def _rules(findings: Sequence[dict[str, Any]], lines: int) -> object:
    by_rule: dict[str, Counter[str]] = {}
    for finding in findings:
        by_rule.setdefault(finding["rule"], Counter())[finding["severity"]] += 1
    ordered = sorted(by_rule.items(), key=lambda item: (-item[1]["error"] - item[1]["warning"], -item[1]["info"]))
    rows = [
        (rule, *(f"{counts[level]:,}" for level in LEVELS), f"{sum(counts.values()) * 1000 / max(lines, 1):.4f}")
        for rule, counts in ordered
    ]
    return figures.table("", ("rule", "errors", "warnings", "hints", "per 1,000 lines"), rows)


def _show(write: Any, findings: Iterable[dict[str, Any]]) -> None:
    """Each with the lines around it, to be judged by a person."""
    for number, finding in enumerate(findings, 1):
        lines = finding["file"].read_text(errors="replace").split("\n")
        first, last = finding["start"]["line"], min(finding["end"]["line"], finding["start"]["line"] + CONTEXT_LINES)
        write(f"\n{number}. {finding['severity']} {finding['rule']}: {finding['message']}")
        write(f"   {finding['file']}:{first}")
        for line in range(max(first - CONTEXT_LINES, 1), min(last + CONTEXT_LINES, len(lines)) + 1):
            write(f"   {'>' if first <= line <= last else ' '} {line:>5} {lines[line - 1][:160]}")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.noise", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="show N findings below error")
    parser.add_argument("--errors", action="store_true", help="show all errors")
    parser.add_argument("--rule", metavar="ID", help="show those of this rule alone")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--deep", action="store_true", help="count what rules of flows find, too")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
