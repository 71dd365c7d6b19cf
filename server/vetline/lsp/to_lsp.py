"""Values of ours to what editors read.

What is written at each keystroke is plain JSON; answers to requests are lsprotocol's types.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Protocol

from lsprotocol import types
from pygls.uris import from_fs_path

from vetline.core.finding import Edit, Finding, Fix, Related, Severity, Span
from vetline.core.text import Text
from vetline.lsp.layout import Layout, Shown

SOURCE = "vetline"
MAX_PUBLISHED = 1_000
"""Of one file; editors grow slow beyond, and nobody reads on."""

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
_TAGS = {"unnecessary": 1, "deprecated": 2}

class Pages(Protocol):
    """Where pages stand that an editor can open, as URIs; None where they cannot be written."""

    def uri(self, rule: str) -> str | None:
        """The page of a rule."""
        ...

    def of_text(self, name: str, page: str) -> str | None:
        """A page with this text."""
        ...


def publish_params(shown: Shown, layout: Layout, findings: Sequence[Finding], encoding: str, pages: Pages) -> dict[str, Any]:
    """PublishDiagnosticsParams of one document, in which all of `findings` start."""
    params: dict[str, Any] = {"uri": shown.uri}
    if shown.version is not None:
        params["version"] = shown.version
    left_out = len(findings) - MAX_PUBLISHED
    if left_out > 0:
        findings = sorted(sorted(findings, key=lambda finding: -finding.severity)[:MAX_PUBLISHED], key=lambda finding: finding.span)
    params["diagnostics"] = [diagnostic(layout, finding, encoding, pages) for finding in findings]
    if left_out > 0:
        params["diagnostics"].append(
            {
                "range": range_of(shown.text, Span(0, 0), encoding),
                "severity": 3,
                "source": SOURCE,
                "message": f"{left_out} further findings in this file are not shown",
            }
        )
    return params


def diagnostic(layout: Layout, finding: Finding, encoding: str, pages: Pages) -> dict[str, Any]:
    shown = layout.shown(finding.span)
    data: dict[str, Any] = {
        "rule": finding.rule,
        "category": finding.category,
        "confidence": finding.confidence.label,
        "cwe": finding.cwe,
        "fixes": [fix_data(shown.uri, layout, fix, encoding) for fix in finding.fixes],
    }
    result: dict[str, Any] = {
        "range": range_of(shown.text, shown.span, encoding),
        "severity": _SEVERITIES[finding.severity],
        "code": finding.rule,
        "source": SOURCE,
        "message": finding.message,
        "data": data,
    }
    href = pages.uri(finding.rule)
    if href is not None:
        result["codeDescription"] = {"href": href}
    tags = [_TAGS[tag] for tag in finding.tags if tag in _TAGS]
    if tags:
        result["tags"] = tags
    related = [one for place in finding.related if (one := _related(layout, place, encoding, pages)) is not None]
    if related:
        result["relatedInformation"] = related
    return result


def fix_data(uri: str, layout: Layout, fix: Fix, encoding: str) -> dict[str, Any]:
    """`uri` is the finding's; an edit in another cell says in which."""
    edits: list[dict[str, Any]] = []
    for shown, own in layout.edits(fix.edits) or ():
        elsewhere = {} if shown.uri == uri else {"uri": shown.uri}
        edits.extend({"range": range_of(shown.text, edit.span, encoding), "newText": edit.text, **elsewhere} for edit in own)
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
    documents: Sequence[tuple[Shown, Sequence[Edit]]], encoding: str, client: types.ClientCapabilities
) -> types.WorkspaceEdit:
    """The edits of each document; bound to the versions of their texts where the client takes `documentChanges`."""
    capability = client.workspace.workspace_edit if client.workspace else None
    if capability and capability.document_changes:
        changes = [document_edit(shown.uri, shown.version, shown.text, edits, encoding) for shown, edits in documents]
        return types.WorkspaceEdit(document_changes=changes)
    return types.WorkspaceEdit(changes={shown.uri: text_edits(shown.text, edits, encoding) for shown, edits in documents})


def _related(layout: Layout, place: Related, encoding: str, pages: Pages) -> dict[str, Any] | None:
    """A place in the program, or in another file; what no editor can show has a page instead."""
    if place.path is None:
        shown = layout.shown(place.span)
        return {"location": {"uri": shown.uri, "range": range_of(shown.text, shown.span, encoding)}, "message": place.message}
    uri = pages.of_text(os.path.basename(place.path), place.page) if place.page else from_fs_path(place.path) if os.path.isabs(place.path) else None
    start = {"line": place.line, "character": 0}
    return {"location": {"uri": uri, "range": {"start": start, "end": start}}, "message": place.message} if uri is not None else None
