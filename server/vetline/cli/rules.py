"""`vetline rules`: every rule with its severity, category and tier, and the reason where only the deep tier runs it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import Any

import click

from vetline.cli.options import rule_options, workbench


@click.command("rules")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="What is written.")
@rule_options
def command(format_name: str, rule_paths: tuple[str, ...], no_bundled: bool) -> int:
    """List the rules, and which tier runs each."""
    bench = workbench(["."], None, rule_paths, no_bundled)
    rows = sorted((_row(entry) for entry in bench.plan.entries), key=lambda row: (row["category"], row["id"]))
    if format_name == "json":
        click.echo(json.dumps(rows, indent=1))
    else:
        _print_table(rows)
    return 0


def _row(entry: Any) -> dict[str, Any]:
    info = entry.info
    return {
        "id": info.id,
        "severity": info.severity.label,
        "confidence": info.confidence.label,
        "category": info.category,
        "languages": list(info.languages),
        "cwe": list(info.cwe),
        "tier": entry.tier,
        "reason": entry.reason,
        "fix": entry.has_fix,
        "message": info.message,
    }


def _print_table(rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    is_terminal = sys.stdout.isatty()
    # Without a terminal nothing is folded, so that each rule stays one line for grep.
    console = Console(highlight=False, width=None if is_terminal else 400)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("rule", "severity", "category", "languages", "cwe", "tier", "fix"):
        table.add_column(heading, no_wrap=not is_terminal, overflow="fold")
    colours = {"error": "red", "warning": "yellow", "info": "cyan"}
    for row in rows:
        tier = f"{row['tier']}: {row['reason']}" if row["reason"] else row["tier"]
        table.add_row(
            row["id"],
            f"[{colours[row['severity']]}]{row['severity']}[/]",
            row["category"],
            ", ".join(row["languages"]),
            ", ".join(row["cwe"]),
            tier,
            "yes" if row["fix"] else "",
        )
    console.print(table)
    tiers = Counter(row["tier"] for row in rows)
    console.print(f"\n{len(rows)} rules: {', '.join(f'{count} {tier}' for tier, count in sorted(tiers.items()))}")
