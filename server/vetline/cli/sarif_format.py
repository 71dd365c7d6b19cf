"""SARIF 2.1.0, the form that code-scanning services read. Results are written as they come; the rules they name follow.

Regions count columns in code points, as `columnKind` says, and the paths of files are URIs relative to %SRCROOT%.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from sarif_pydantic import sarif

from vetline import __version__
from vetline.cli.formats import Tally, Write
from vetline.cli.located import CellPlace, FileResult, Located, LocatedFix, LocatedRelated, Place
from vetline.core.catalog import Catalog, cwe_uri, help_uri, markdown
from vetline.core.finding import Confidence, Problem, Severity
from vetline.core.rule import RuleInfo

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SOURCE_ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: sarif.Level.ERROR, Severity.WARNING: sarif.Level.WARNING, Severity.INFO: sarif.Level.NOTE}
_SECURITY_SEVERITIES = {Severity.ERROR: "8.0", Severity.WARNING: "5.5", Severity.INFO: "2.0"}  # GitHub's scale of 0 to 10


class SarifFormat:
    """`working_folder` is absolute, and what relative paths are relative to."""

    def __init__(self, write: Write, catalog: Catalog, working_folder: str) -> None:
        self._write = write
        self._catalog = catalog
        self._working_folder = working_folder
        self._rule_indices: dict[str, int] = {}
        self._separator = "\n"

    def begin(self) -> None:
        self._write(f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",\n"results": [')

    def add(self, result: FileResult) -> None:
        for located in result.findings:
            index = self._rule_indices.setdefault(located.finding.rule, len(self._rule_indices))
            self._write(self._separator + _dumped(_result(located, index)))
            self._separator = ",\n"

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None:
        driver = sarif.ToolDriver(
            name="Vetline",
            version=__version__,
            rules=[_rule(self._catalog.infos.get(identity), identity) for identity in self._rule_indices],
        )
        notifications = [_notification(problem) for problem in problems]
        invocation = sarif.Invocation(execution_successful=not tally.failed)
        invocation_json = {**_plain(invocation), "toolExecutionNotifications": [_plain(one) for one in notifications]}
        parts = [
            f'"tool": {_dumped(sarif.Tool(driver=driver))}',
            f'"invocations": [{json.dumps(invocation_json)}]',
            f'"taxonomies": [{json.dumps(_taxonomy(self._catalog, self._rule_indices))}]',
        ]
        base = sarif.ArtifactLocation(uri=Path(self._working_folder).as_uri().rstrip("/") + "/")
        parts.append(f'"originalUriBaseIds": {json.dumps({SOURCE_ROOT: _plain(base)})}')
        self._write("],\n" + ",\n".join(parts) + "}]}\n")


def _result(located: Located, rule_index: int) -> sarif.Result:
    finding = located.finding
    return sarif.Result(
        rule_id=finding.rule,
        rule_index=rule_index,
        level=_LEVELS[finding.severity],
        message=sarif.Message(text=finding.message),
        locations=[
            sarif.Location(
                physical_location=_physical(located.path, located.start, located.end),
                logical_locations=[_logical(located.cell)] if located.cell is not None else None,
            )
        ],
        related_locations=[_related(number, related) for number, related in enumerate(located.related, 1)] or None,
        fixes=[_fix(located.path, fix) for fix in located.fixes] or None,
        partial_fingerprints={"vetline/v1": located.fingerprint},
        properties={"confidence": finding.confidence.label, "category": finding.category},
    )


def _logical(cell: CellPlace) -> sarif.LogicalLocation:
    """A notebook's cell, and the line in it: people see no lines of the file."""
    name = f"cell {cell.number}{' output' if cell.is_output else ''}"
    return sarif.LogicalLocation(name=name, fully_qualified_name=f"{name}, line {cell.start.line}", kind="element")


def _physical(path: str, start: Place | None, end: Place | None) -> sarif.PhysicalLocation:
    region = _region(start, end) if start is not None and end is not None else None
    return sarif.PhysicalLocation(artifact_location=_artifact(path), region=region)


def _region(start: Place, end: Place) -> sarif.Region:
    return sarif.Region(start_line=start.line, start_column=start.column, end_line=end.line, end_column=end.column)


def _artifact(path: str) -> sarif.ArtifactLocation:
    if os.path.isabs(path):
        return sarif.ArtifactLocation(uri=Path(path).as_uri())
    return sarif.ArtifactLocation(uri=quote(PurePath(path).as_posix(), safe="/", errors="replace"), uri_base_id=SOURCE_ROOT)


def _related(number: int, related: LocatedRelated) -> sarif.Location:
    location = _physical(related.path, related.start, related.end)
    return sarif.Location(id=number, physical_location=location, message=sarif.Message(text=related.message))


def _fix(path: str, fix: LocatedFix) -> sarif.Fix:
    replacements = [
        sarif.Replacement(deleted_region=_region(edit.start, edit.end), inserted_content=sarif.ArtifactContent(text=edit.text))
        for edit in fix.edits
    ]
    change = sarif.ArtifactChange(artifact_location=_artifact(path), replacements=replacements)
    return sarif.Fix(description=sarif.Message(text=fix.title), artifact_changes=[change], properties={"safe": fix.safe})


def _rule(info: RuleInfo | None, identity: str) -> sarif.ReportingDescriptor:
    if info is None:  # a finding about the analysis itself
        return sarif.ReportingDescriptor(id=identity)
    page = markdown(info)
    return sarif.ReportingDescriptor(
        id=info.id,
        name="".join(word.capitalize() for word in info.id.replace(".", "-").replace("_", "-").split("-")),
        short_description=sarif.Message(text=info.message),
        full_description=sarif.Message(text=" ".join(info.why.split()) or info.message),
        default_configuration=sarif.ReportingConfiguration(level=_LEVELS[info.severity].value),
        help_uri=help_uri(info),
        help=sarif.Message(text=page, markdown=page),
        relationships=[_about(cwe) for cwe in info.cwe] or None,
        properties={
            "precision": {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}[info.confidence],
            "security-severity": _SECURITY_SEVERITIES[info.severity],
            "tags": ["security", info.category, *(f"external/cwe/{cwe.lower()}" for cwe in info.cwe), *info.owasp],
        },
    )


def _about(cwe: str) -> sarif.ReportingDescriptorRelationship:
    target = sarif.ReportingDescriptorReference(id=cwe, tool_component=sarif.ToolComponentReference(name="CWE"))
    return sarif.ReportingDescriptorRelationship(target=target, kinds=["superset"])


def _taxonomy(catalog: Catalog, rules: Iterable[str]) -> dict[str, Any]:
    infos = [info for identity in rules if (info := catalog.infos.get(identity))]
    weaknesses = sorted({cwe for info in infos for cwe in info.cwe})
    return {
        "name": "CWE",
        "organization": "MITRE",
        "informationUri": "https://cwe.mitre.org/",
        "shortDescription": {"text": "The MITRE Common Weakness Enumeration"},
        "taxa": [{"id": cwe, "helpUri": cwe_uri(cwe)} for cwe in weaknesses],
    }


def _notification(problem: Problem) -> sarif.Notification:
    locations = None
    if problem.path is not None:
        region = sarif.Region(start_line=problem.line, start_column=problem.column) if problem.line else None
        locations = [sarif.Location(physical_location=sarif.PhysicalLocation(artifact_location=_artifact(problem.path), region=region))]
    return sarif.Notification(level=sarif.Level.WARNING, message=sarif.Message(text=problem.message), locations=locations)


def _plain(model: sarif.SarifBaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def _dumped(model: sarif.SarifBaseModel) -> str:
    return json.dumps(_plain(model))
