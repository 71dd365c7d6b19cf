"""Values of ours to what editors read.

What is written at each keystroke is plain JSON; answers to requests are lsprotocol's types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lsprotocol import types

from vetline.core.finding import Edit, Finding, Fix, Related, Severity, Span
from vetline.core.text import Text
from vetline.session.board import Standing

SOURCE = "vetline"
MAX_PUBLISHED = 1_000
"""Of one file; editors grow slow beyond, and nobody reads on."""

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
_TAGS = {"unnecessary": 1, "deprecated": 2}

PageUri = Callable[[str], "str | None"]


def publish_params(uri: str, standing: Standing, encoding: str, page_uri: PageUri) -> dict[str, Any]:
    """PublishDiagnosticsParams. `page_uri` gives a rule's page for its id."""
    params: dict[str, Any] = {"uri": uri}
    if standing.version is not None:
        params["version"] = standing.version
    findings: Sequence[Finding] = standing.findings
    left_out = len(findings) - MAX_PUBLISHED
    if left_out > 0:
        findings = sorted(sorted(findings, key=lambda finding: -finding.severity)[:MAX_PUBLISHED], key=lambda finding: finding.span)
    params["diagnostics"] = [diagnostic(uri, standing.text, finding, encoding, page_uri) for finding in findings]
    if left_out > 0:
        params["diagnostics"].append(
            {
                "range": range_of(standing.text, Span(0, 0), encoding),
                "severity": 3,
                "source": SOURCE,
                "message": f"{left_out} further findings in this file are not shown",
            }
        )
    return params


def diagnostic(uri: str, text: Text, finding: Finding, encoding: str, page_uri: PageUri) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "category": finding.category,
        "confidence": finding.confidence.label,
        "cwe": finding.cwe,
        "fixes": [fix_data(text, fix, encoding) for fix in finding.fixes],
    }
    result: dict[str, Any] = {
        "range": range_of(text, finding.span, encoding),
        "severity": _SEVERITIES[finding.severity],
        "code": finding.rule,
        "source": SOURCE,
        "message": finding.message,
        "data": data,
    }
    href = page_uri(finding.rule)
    if href is not None:
        result["codeDescription"] = {"href": href}
    tags = [_TAGS[tag] for tag in finding.tags if tag in _TAGS]
    if tags:
        result["tags"] = tags
    related = [_related(uri, text, place, encoding) for place in finding.related if place.path is None]
    if related:
        result["relatedInformation"] = related
    return result


def fix_data(text: Text, fix: Fix, encoding: str) -> dict[str, Any]:
    edits = [{"range": range_of(text, edit.span, encoding), "newText": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def range_of(text: Text, span: Span, encoding: str) -> dict[str, Any]:
    start_line, start = text.position_at(span.start, encoding)
    end_line, end = text.position_at(span.end, encoding)
    return {"start": {"line": start_line, "character": start}, "end": {"line": end_line, "character": end}}


def typed_range(text: Text, span: Span, encoding: str) -> types.Range:
    start, end = text.position_at(span.start, encoding), text.position_at(span.end, encoding)
    return types.Range(types.Position(*start), types.Position(*end))


def document_edit(uri: str, version: int | None, text: Text, edits: Sequence[Edit], encoding: str) -> types.TextDocumentEdit:
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
    return types.TextDocumentEdit(identifier, text_edits(text, edits, encoding))


def text_edits(text: Text, edits: Sequence[Edit], encoding: str) -> list[types.TextEdit]:
    return [types.TextEdit(typed_range(text, edit.span, encoding), edit.text) for edit in edits]


def workspace_edit(
    uri: str, version: int | None, text: Text, edits: Sequence[Edit], encoding: str, client: types.ClientCapabilities
) -> types.WorkspaceEdit:
    """An edit of one file; bound to the text's version where the client takes `documentChanges`."""
    change = document_edit(uri, version, text, edits, encoding)
    capability = client.workspace.workspace_edit if client.workspace else None
    if capability and capability.document_changes:
        return types.WorkspaceEdit(document_changes=[change])
    return types.WorkspaceEdit(changes={uri: text_edits(text, edits, encoding)})


def _related(uri: str, text: Text, place: Related, encoding: str) -> dict[str, Any]:
    return {"location": {"uri": uri, "range": range_of(text, place.span, encoding)}, "message": place.message}
