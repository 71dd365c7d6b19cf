"""Recall on flawed programs and alarms on their repaired twins, by topic.

    python -m tests.corpus [--language python|javascript|typescript] [--topic cwe-89] [--programs FOLDER] [--misses]

"found": a finding within two lines of the annotated ones names the flaw or a relative; "loudly": at warning or above; "anything": any
finding at warning or above in the program. "difference" is "loudly" less "alarms", as shares.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from tests.benchmarks import figures
from tests.corpus.programs import FOLDER, LANGUAGES, Program, all_programs
from tests.corpus.verdicts import Finding, Verdict, verdicts

PLAIN: Any = {"markup": False, "highlight": False, "soft_wrap": True}
COLUMNS = ("", "flawed", "found", "loudly", "anything", "twins", "alarms", "with hints", "precision", "difference")


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options().parse_args(arguments)
    programs = [program for program in all_programs(options.programs) if _wanted(program, options)]
    if not programs:
        print("there is no such program", file=sys.stderr)
        return 2
    judged, problems = verdicts(programs)
    out = figures.console()
    out.print(_table(judged))
    flaws = sum(len(verdict.program.flaws) for verdict in judged)
    out.print(f"flaws: {flaws}, found {sum(len(verdict.flaws_found) for verdict in judged)}; problems of the scan: {len(problems)}")
    for problem in problems:
        out.print(f"  {problem}", **PLAIN)
    if options.misses:
        _show(out, judged)
    return 0


def _wanted(program: Program, options: argparse.Namespace) -> bool:
    return options.language in (None, program.language) and options.topic in (None, program.topic)


def _table(judged: Sequence[Verdict]) -> object:
    rows = [_row(topic, judged, lambda program, topic=topic: program.topic == topic) for topic in sorted(_topics(judged), key=_by_number)]
    rows += [_row(language, judged, lambda program, language=language: program.language == language) for language in _languages(judged)]
    rows.append(_row("all", judged, lambda program: True))
    return figures.table("", COLUMNS, rows)


def _topics(judged: Sequence[Verdict]) -> set[str]:
    return {verdict.program.topic for verdict in judged}


def _languages(judged: Sequence[Verdict]) -> list[str]:
    present = {verdict.program.language for verdict in judged}
    return [language for language in dict.fromkeys(LANGUAGES.values()) if language in present]


def _by_number(topic: str) -> tuple[int, str]:
    number = topic.rpartition("-")[2]
    return (int(number) if number.isdigit() else sys.maxsize, topic)


def _row(name: str, judged: Sequence[Verdict], belongs: Callable[[Program], bool]) -> tuple[str, ...]:
    flawed = [verdict for verdict in judged if belongs(verdict.program) and not verdict.program.is_twin]
    twins = [verdict for verdict in judged if belongs(verdict.program) and verdict.program.is_twin]
    found = sum(bool(verdict.flaws_found) for verdict in flawed)
    loudly = sum(bool(verdict.flaws_found_loudly) for verdict in flawed)
    anything = sum(bool(verdict.loud) for verdict in flawed)
    alarms = sum(bool(verdict.loud) for verdict in twins)
    hints = sum(bool(verdict.hints) for verdict in twins)
    precision = f"{loudly / (loudly + alarms):.2f}" if loudly + alarms else "-"
    difference = f"{loudly / max(len(flawed), 1) - alarms / max(len(twins), 1):.2f}"
    return (name, *map(str, (len(flawed), found, loudly, anything, len(twins), alarms, hints)), precision, difference)


def _show(out: Console, judged: Sequence[Verdict]) -> None:
    """The flaws that were missed, and what was said of twins."""
    for verdict in judged:
        path = verdict.program.path.relative_to(Path.cwd()) if verdict.program.path.is_relative_to(Path.cwd()) else verdict.program.path
        for flaw in verdict.program.flaws:
            if flaw not in verdict.flaws_found:
                text = verdict.program.text.split("\n")[flaw.line - 1].strip()
                certainty = "partly missed" if verdict.flaws_found else "missed"
                out.print(f"{certainty}: {path}:{flaw.line} {', '.join(sorted(flaw.labels))}: {text}", **PLAIN)
        for finding in verdict.findings if verdict.program.is_twin else ():
            out.print(f"{_weight(finding)}: {path}:{finding['start']['line']} {finding['rule']}", **PLAIN)


def _weight(finding: Finding) -> str:
    return "hint on a twin" if finding["severity"] == "info" else f"alarm ({finding['severity']})"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", choices=sorted(set(LANGUAGES.values())))
    parser.add_argument("--topic", "--cwe", metavar="TOPIC", help="a folder of programs, such as cwe-89", type=_topic)
    parser.add_argument("--programs", metavar="FOLDER", help="programs that stand elsewhere", type=Path, default=FOLDER)
    parser.add_argument("--misses", action="store_true", help="list what was missed, and what was said of twins")
    return parser


def _topic(text: str) -> str:
    return f"cwe-{text}" if text.isdigit() else text.lower()


if __name__ == "__main__":
    raise SystemExit(main())
