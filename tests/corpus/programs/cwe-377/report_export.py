"""Export a report through a temporary file and hand it to the printer."""

import csv
import os
import subprocess
import tempfile
import time
from typing import Iterable, Mapping

FIELDS = ["date", "customer", "amount"]


def write_report(rows: Iterable[Mapping[str, str]], user: str) -> str:
    """Write the rows to a temporary CSV file and return its path."""
    path = os.path.join(tempfile.gettempdir(), f"report_{user}_{int(time.time())}.csv")
    with open(path, "w", newline="", encoding="utf-8") as handle:  # flaw: CWE-377
        writer = csv.DictWriter(handle, fieldnames=FIELDS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_summary(total: float) -> str:
    path = tempfile.mktemp(suffix=".txt")  # flaw: CWE-377
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(f"total: {total:.2f}\n")
    return path


def print_report(rows: list[dict[str, str]], user: str) -> None:
    report = write_report(rows, user)
    summary = write_summary(sum(float(row["amount"]) for row in rows))
    try:
        subprocess.run(["lp", "--", summary, report], check=True)
    finally:
        os.remove(report)
        os.remove(summary)
