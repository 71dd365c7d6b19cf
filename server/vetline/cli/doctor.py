"""`vetline doctor`: what is installed, which tiers run and why not, where logs and rule pages are."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator

import click

from vetline import __version__, wiring
from vetline.cli.formats import said
from vetline.cli.options import workbench


@click.command("doctor")
def command() -> int:
    """Say what is installed, what runs, and what does not and why."""
    for name, value in _facts():
        click.echo(f"{name:<14} {value}")
    return 0


def _facts() -> Iterator[tuple[str, str]]:
    import platformdirs

    yield "vetline", f"{__version__} at {wiring.package_folder()}"
    yield "python", f"{platform.python_version()} at {sys.executable}"
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    for distribution in _dependencies():
        try:
            yield distribution, importlib.metadata.version(distribution)
        except importlib.metadata.PackageNotFoundError:
            yield distribution, "not installed"
    yield "rules", str(wiring.bundled_folder())
    try:
        bench = workbench(["."], None, (), False)
    except click.ClickException as error:
        yield "problem", error.format_message()
        return
    tiers = Counter(entry.tier for entry in bench.plan.entries)
    yield "project", bench.root or "none here"
    yield "instant tier", f"{tiers['instant']} rules and {tiers['check']} checks run"
    if bench.settings.deep_enable:
        bench.scanner.look()
    state = bench.deep_state
    waiting = f"{tiers['deep']} rules"
    if state.name in ("off", "disabled", "missing", "too old"):
        yield "deep tier", f"{state.name}: {state.detail}; {waiting} wait for it"
    else:
        yield "deep tier", f"{state.name}: {waiting} run with Semgrep {bench.scanner.version} at {bench.scanner.program}"
    yield "logs", platformdirs.user_log_dir("vetline", appauthor=False)
    yield "rule pages", platformdirs.user_cache_dir("vetline", appauthor=False)
    for problem in bench.problems:
        yield "problem", said(problem)


def _dependencies() -> list[str]:
    """What the installed metadata says that we need."""
    try:
        requirements = importlib.metadata.requires("vetline") or []
    except importlib.metadata.PackageNotFoundError:
        return []
    required = [requirement for requirement in requirements if "extra ==" not in requirement]
    return sorted({re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in required})
