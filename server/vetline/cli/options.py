"""What the subcommands share: options that choose rules, and the workbench that they come to."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import click

from vetline import wiring
from vetline.cli.formats import said
from vetline.cli.main import Failure
from vetline.settings import Layer
from vetline.wiring import Workbench

MEMORY_ENTRIES = 8
"""Each file is seen once, so there is nothing to remember but what a fix has just changed."""


def names(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Options that take several ids, with commas or by being repeated."""
    return tuple(name for value in values for name in (part.strip() for part in value.split(",")) if name)


def rule_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose rule files."""
    function = click.option("--no-bundled", is_flag=True, help="Run the rules of --rules alone.")(function)
    return click.option(
        "--rules", "rule_paths", multiple=True, metavar="PATH", help="Also run these Semgrep rule files or folders; repeatable."
    )(function)


def workbench(
    paths: Sequence[str],
    config: str | None,
    rule_paths: Sequence[str],
    no_bundled: bool,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Workbench:
    """The workbench of a command line. Raises ClickException for settings and rules that do not load, and for unknown ids."""
    root = wiring.find_root(paths)
    config_file, config_problems = wiring.find_config(root, config)
    if config_problems:
        raise Failure(said(config_problems[0]))
    configured, _ = wiring.read_settings(config_file, {}, root)
    if no_bundled and not rule_paths and not configured.rules:
        raise click.UsageError("--no-bundled needs --rules")
    rules = [os.path.abspath(path) for path in rule_paths]
    overriding: dict[str, Any] = {}
    if rules:
        overriding["rules"] = rules if no_bundled else [*configured.rules, *rules]
    if no_bundled:
        overriding["bundled-rules"] = False
    if select:
        overriding["select"] = list(select)
    if ignore:
        overriding["ignore"] = [*configured.ignore, *ignore]
    settings, problems = wiring.read_settings(config_file, Layer(overriding), root)
    bench = wiring.assemble(settings, root, problems, memory_entries=MEMORY_ENTRIES)
    if bench.rule_problems:
        more = len(bench.rule_problems) - 1
        raise Failure(said(bench.rule_problems[0]) + (f" (and {more} more)" if more else ""))
    for name in (*select, *ignore):
        if not bench.catalog.knows(name):
            raise click.UsageError(f"no rule or category is named `{name}`.{bench.catalog.suggestion(name)}")
    return bench
