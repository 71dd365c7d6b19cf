"""`vetline inspect`: model files and folders in, verdicts out. Nothing is loaded; each file is read in a worker process."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from vetline import wiring
from vetline.artifacts.catalogue import INFOS, info_of
from vetline.artifacts.verdict import Inspection, Remark
from vetline.cli import model_bom, model_formats, model_list
from vetline.cli.formats import Tally, said
from vetline.cli.inspect_formats import Inspected, InspectFormat, JsonInspections, SarifInspections, TextInspections
from vetline.cli.located import FileResult, Located, Place
from vetline.cli.main import FAILURE, FINDINGS, OK, Failure
from vetline.cli.scan import FAIL_ON, opened, shown_path
from vetline.core.catalog import Catalog
from vetline.core.finding import Finding, Problem, Severity, Span
from vetline.core.rule import Policy
from vetline.settings import Settings

MAX_SAID_PROBLEMS = 20


@click.command("inspect")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_name", type=click.Choice(["text", "json", "sarif", "cyclonedx"]), default="text", help="What is written; cyclonedx with --licences.")
@click.option("--output", metavar="FILE", help="Write to FILE instead of standard output.")
@click.option(
    "--fail-on", type=click.Choice(list(FAIL_ON)), default="error", show_default=True, help="The least severity that gives exit code 1."
)
@click.option("--config", metavar="FILE", help="Read settings from FILE instead of looking for a vetline.toml or pyproject.toml.")
@click.option("--hash", "with_hash", is_flag=True, help="Also give each file's SHA-256.")
@click.option("--quiet", is_flag=True, help="Leave out files in which nothing was found.")
@click.option("--licences", is_flag=True, help="List the models that the programs below PATH load: licence, commit, form, verdict.")
@click.option("--timeout", type=click.FloatRange(0.1, 86_400), metavar="SECONDS", help="How long one file may take. [default: 120]")
def command(
    paths: tuple[str, ...],
    format_name: str,
    output: str | None,
    fail_on: str,
    config: str | None,
    with_hash: bool,
    quiet: bool,
    licences: bool,
    timeout: float | None,
) -> int:
    """Inspect model files and folders without loading them.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: bad usage, or something could not be inspected.
    """
    started = time.perf_counter()
    missing = [path for path in paths if not os.path.lexists(path)]
    if missing:
        raise click.UsageError(f"no such file or folder: {', '.join(missing)}")
    root = wiring.find_root(paths)
    config_file, config_problems = wiring.find_config(root, config)
    if config_problems:
        raise Failure(said(config_problems[0]))
    settings, problems = wiring.read_settings(config_file, {}, root)
    if licences:
        return _licences(settings, paths, root, format_name, output, list(problems))
    if format_name == "cyclonedx":
        raise click.UsageError("--format cyclonedx is a bill of the models that programs load: it goes with --licences")
    tally, complaints = Tally(), list(problems)
    said_problems = 0
    catalog = Catalog.of(INFOS)
    refused: list[Problem] = []
    inspector = wiring.inspector(settings, timeout)
    try:
        with opened(output) as stream:
            shown = _format(format_name, stream.write, catalog, quiet)
            shown.begin()
            for file in wiring.find_model_files(settings, paths, root, refused):
                path, inspection, sha256 = shown_path(file.path), file.known, ""
                if inspection is None:
                    outcome = inspector.inspect(file.path, with_hash=with_hash)
                    inspection, sha256 = outcome.inspection, outcome.sha256
                if inspection is None:
                    refused.append(Problem(outcome.failure, path))
                else:
                    found = Inspected(path, inspection, sha256, _result(path, inspection, settings.policy))
                    tally.add(found.result)
                    shown.add(found)
                while refused:
                    problem = refused.pop(0)
                    complaints.append(Problem(problem.message, shown_path(problem.path) if problem.path else None))
                    tally.failed = True
            for problem in refused:
                complaints.append(Problem(problem.message, shown_path(problem.path) if problem.path else None))
                tally.failed = True
            tally.problems = len(complaints)
            tally.seconds = time.perf_counter() - started
            shown.end(tally, complaints)
    finally:
        inspector.close()
    for problem in complaints[:MAX_SAID_PROBLEMS]:
        click.echo(f"vetline: {said(problem)}", err=True)
        said_problems += 1
    if len(complaints) > said_problems:
        click.echo(f"vetline: and {len(complaints) - said_problems:,} more problems, which --format json lists", err=True)
    if tally.failed:
        return FAILURE
    threshold = FAIL_ON[fail_on]
    return FINDINGS if threshold is not None and any(tally.by_severity[level] for level in Severity if level >= threshold) else OK


def _licences(settings: Settings, paths: Sequence[str], root: str | None, format_name: str, output: str | None, problems: list[Problem]) -> int:
    """The list of models. Exit code 1: the policy denies a licence, or a file is dangerous."""
    bench = wiring.without_rules(settings, root)
    lists = list(model_list.listed(bench, paths, problems))
    with opened(output) as stream:
        if format_name == "json":
            model_formats.write_json(stream.write, lists, problems)
        elif format_name == "sarif":
            model_formats.write_sarif(stream.write, lists, problems, bench.catalog, os.getcwd())
        elif format_name == "cyclonedx":
            model_bom.write_bom(stream.write, lists, os.path.basename(root or os.getcwd()) or "project")
        else:
            model_formats.write_text(stream.write, lists)
    for problem in problems[:MAX_SAID_PROBLEMS]:
        click.echo(f"vetline: {said(problem)}", err=True)
    if problems:
        return FAILURE
    rows = [row for one in lists for row in one.rows]
    return FINDINGS if any(row.denied or row.verdict.startswith("dangerous") for row in rows) else OK


def _result(path: str, inspection: Inspection, policy: Policy) -> FileResult:
    return FileResult(path, tuple(_findings(path, inspection, policy)))


def _findings(path: str, inspection: Inspection, policy: Policy) -> Iterator[Located]:
    seen: Counter[str] = Counter()
    for remark in inspection.remarks:
        info = info_of(remark)
        severity = policy.severity_of(info, info.severity)
        if severity is None or info.id in policy.ignore or info.category in policy.ignore:
            continue
        offset = remark.offset or 0
        finding = Finding(
            rule=info.id,
            message=message_of(remark),
            severity=severity,
            confidence=info.confidence,
            category=info.category,
            span=Span(offset, offset),
            cwe=info.cwe,
            tags=(remark.kind,),
        )
        place = Place(1, 1, offset)
        key = f"{finding.rule}\0{finding.message}"
        identity = hashlib.sha256(f"1\0{path}\0{key}\0{seen[key]}".encode(errors="surrogateescape")).hexdigest()[:32]
        seen[key] += 1
        yield Located(finding, path, place, place, (), (), identity, ())


def message_of(remark: Remark) -> str:
    """One line: where in the file, and what."""
    where = remark.entry
    if remark.offset is not None and not remark.unread:
        where = f"{where} at byte {remark.offset:,}" if where else f"at byte {remark.offset:,}"
    return f"{where}: {remark.message}" if where else remark.message


def _format(name: str, write: object, catalog: Catalog, quiet: bool) -> InspectFormat:
    if name == "json":
        return JsonInspections(write, quiet)  # type: ignore[arg-type]
    if name == "sarif":
        return SarifInspections(write, catalog, os.getcwd())  # type: ignore[arg-type]
    return TextInspections(write, quiet)  # type: ignore[arg-type]
