"""Export a report through a temporary file and hand it to the printer."""

import csv
import os
import subprocess
import tempfile
from contextlib import contextmanager
from typing import Iterable, Mapping

FIELDS = ["date", "customer", "amount"]


@contextmanager
def _temporary(suffix: str):
    fd, path = tempfile.mkstemp(prefix="report_", suffix=suffix)
    try:
        with os.fdopen(fd, "w", newline="", encoding="utf-8") as handle:
            yield handle, path
    finally:
        os.unlink(path)


def print_report(rows: list[dict[str, str]], user: str) -> None:
    """Write the rows and a summary to private temporary files and print them."""
    total = sum(float(row["amount"]) for row in rows)
    with _temporary(".csv") as (report, report_path), _temporary(".txt") as (summary, summary_path):
        writer = csv.DictWriter(report, fieldnames=FIELDS)
        writer.writeheader()
        writer.writerows(rows)
        report.flush()
        summary.write(f"total for {user}: {total:.2f}\n")
        summary.flush()
        subprocess.run(["lp", "--", summary_path, report_path], check=True)
