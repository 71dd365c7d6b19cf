"""textDocument/hover: on a finding why it is one and what to do instead, on a suppressing comment what it suppresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from vetline.core import suppress
from vetline.core.catalog import Catalog, markdown, prose
from vetline.core.finding import Finding
from vetline.lsp import to_lsp
from vetline.lsp.layout import program_of

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer


def hover(server: VetlineServer, params: types.HoverParams) -> types.Hover | None:
    known = program_of(server, params.text_document.uri)
    if known is None:
        return None
    uri, standing, layout = known
    workbench = server.roots.of(uri).workbench
    if workbench is None:
        return None
    text = standing.text
    offset = layout.span(types.Range(params.position, params.position), server.encoding).start
    catalog = workbench.catalog
    here = [finding for finding in standing.findings if finding.span.start <= offset <= finding.span.end]
    parts = [said for finding in here if (said := _of_finding(catalog, finding))]
    suppressed = suppress.ids_at(text, offset)
    if suppressed is not None:
        parts.append(_of_suppression(catalog, suppressed))
    span = here[0].span if here else None
    document = server.documents.get(uri)
    if document is not None and document.text is text:
        from vetline import engine

        model = engine.model_note(document.source, workbench.ports, offset)
        if model is not None:
            parts.append(model[0])
            span = span or model[1]
    if not parts:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    if span is None:
        return types.Hover(content)
    shown = layout.shown(span)
    # What goes on from another document has no range in this one.
    is_here = shown.uri == params.text_document.uri
    return types.Hover(content, to_lsp.typed_range(shown.text, shown.span, server.encoding) if is_here else None)


def _of_finding(catalog: Catalog, finding: Finding) -> str:
    info = catalog.find(finding.rule)
    if info is None:
        return f"**{finding.rule}**: {prose(finding.message)}"
    return f"**{finding.rule}**: {prose(finding.message)}\n\n{markdown(info, heading=False)}"


def _of_suppression(catalog: Catalog, ids: tuple[str, ...]) -> str:
    if not ids:
        return "This comment suppresses **every** rule. Name the rules that it is about: `# vetline: ignore[rule-id] reason`."
    return "This comment suppresses:\n\n" + "\n".join(f"- {_line_of(catalog, identity)}" for identity in ids)


def _line_of(catalog: Catalog, identity: str) -> str:
    info = catalog.find(identity)
    if info is None:
        return f"`{identity}`: no rule has this name.{catalog.suggestion(identity)}"
    return f"`{identity}` ({info.severity.label}): {prose(info.message)}"
