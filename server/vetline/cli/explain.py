"""`vetline explain RULE`: why it matters, what to do instead, an example, references."""

from __future__ import annotations

import sys

import click

from vetline.cli.options import rule_options, workbench
from vetline.core.catalog import markdown


@click.command("explain")
@click.argument("rule")
@rule_options
def command(rule: str, rule_paths: tuple[str, ...], no_bundled: bool) -> int:
    """Explain a rule: why, what to do instead, an example."""
    bench = workbench(["."], None, rule_paths, no_bundled)
    info = bench.catalog.find(rule)
    if info is None:
        raise click.UsageError(f"no rule is named `{rule}`.{bench.catalog.suggestion(rule)}")
    page = markdown(info, bench.example(rule))
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))
    else:
        click.echo(page, nl=False)
    return 0
