#!/usr/bin/env python3
"""Summarise the log files that customers upload."""
import argparse
import os
import sys
from dataclasses import dataclass


@dataclass
class Summary:
    path: str
    lines: int = 0
    errors: int = 0
    last_error: str = ""


def find_logs(directory):
    for root, _, files in os.walk(directory):
        for name in sorted(files):
            if name.endswith((".log", ".log.gz")):
                yield os.path.join(root, name)


def run(cmd):
    with os.popen(cmd) as pipe:  # flaw: CWE-78
        return pipe.read().strip()


def summarise(path):
    cat = "zcat" if path.endswith(".gz") else "cat"
    quoted = f'"{path}"'  # names may contain spaces
    summary = Summary(path)
    summary.lines = int(run(f"{cat} {quoted} | wc -l") or 0)  # flaw: CWE-78
    summary.errors = int(run(f"{cat} {quoted} | grep -c ERROR") or 0)  # flaw: CWE-78
    summary.last_error = run(f"{cat} {quoted} | grep ERROR | tail -n 1")  # flaw: CWE-78
    return summary


def printable(text):
    return "".join(c if c.isprintable() else "?" for c in text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory")
    parser.add_argument("--only-errors", action="store_true")
    args = parser.parse_args()

    directory = os.path.abspath(args.directory)
    if not os.path.isdir(directory):
        print(f"{directory} is not a directory", file=sys.stderr)
        return 1

    total = 0
    for path in find_logs(directory):
        s = summarise(path)
        total += s.errors
        if args.only_errors and not s.errors:
            continue
        print(f"{printable(s.path)}: {s.lines} lines, {s.errors} errors")
        if s.last_error:
            print(f"    last: {printable(s.last_error[:300])}")
    print(f"errors in total: {total}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
