"""textDocument/codeAction and codeAction/resolve.

A finding's own fix comes with its edit. What needs more work (all of a file, a comment, a project file) is worked out in
resolve, or at once for clients that do not resolve. An action that no longer fits the text resolves to no edit.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from vetline.core.finding import Finding, Fix
from vetline.core.fixes import merged, with_line_breaks_of
from vetline.engine import MODEL_IDS
from vetline.lsp import project_file, suppression_comment, to_lsp
from vetline.lsp.features import FIX_ALL_KIND, NOTEBOOK_FIX_ALL_KIND
from vetline.lsp.layout import InCells, Layout, program_of
from vetline.session.board import Standing

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

log = logging.getLogger(__name__)

_QUICK_FIX = types.CodeActionKind.QuickFix.value
_FIX_RULE, _FIX_ALL, _IGNORE, _DISABLE = "fix-rule", "fix-all", "ignore", "disable"


def code_actions(server: VetlineServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    known = program_of(server, params.text_document.uri)
    if known is None or not known[1].findings:
        return None
    uri, standing, layout = known
    actions: list[types.CodeAction] = []
    if _wanted(_QUICK_FIX, params.context.only):
        wanted = layout.span(params.range, server.encoding)
        # The range touches these, its ends included: a cursor right behind a finding is at it.
        touched = [finding for finding in standing.findings if finding.span.start <= wanted.end and wanted.start <= finding.span.end]
        # Kate asks for one diagnostic's actions with the range of the whole file.
        asked = [finding for finding in touched if _diagnostics_of(finding, layout, server.encoding, params.context.diagnostics)]
        here = asked or touched
        for finding in here:
            actions.extend(_own_fixes(server, layout, finding, params.context.diagnostics))
        for finding in {finding.rule: finding for finding in here}.values():
            actions.extend(_rule_fix(uri, standing, layout, finding))
        for finding in here:
            actions.extend(_switches(server, uri, finding, layout, params.context.diagnostics))
    # VS Code asks a notebook's cells one by one for `source` actions, but only once for those of the notebook.
    kind = NOTEBOOK_FIX_ALL_KIND if isinstance(layout, InCells) else FIX_ALL_KIND
    if _wanted(kind, params.context.only) and any(_safe_fix(finding) for finding in standing.findings):
        data = {"action": _FIX_ALL, "uri": uri}
        actions.append(types.CodeAction(f"Vetline: apply all safe fixes in this {_noun(layout)}", kind=kind, data=data))
    if not _resolves(server):
        actions = [action if action.edit else resolve(server, action) for action in actions]
        actions = [action for action in actions if action.edit is not None]
    return actions or None


def resolve(server: VetlineServer, action: types.CodeAction) -> types.CodeAction:
    """The action with its edit, by the text and the findings as they stand now."""
    match action.data:
        case {"action": str(name), "uri": str(uri), **rest} if action.edit is None:
            known = program_of(server, uri)
            if known is not None and name in _EDITS:
                action.edit = _EDITS[name](server, *known, rest)
    return action


def _own_fixes(
    server: VetlineServer, layout: Layout, finding: Finding, diagnostics: Iterable[types.Diagnostic]
) -> Iterator[types.CodeAction]:
    for number, fix in enumerate(finding.fixes):
        edit = _workspace_edit(server, layout, [fix])
        if edit is None:
            continue
        caution = "" if fix.safe else ", may change behaviour"
        yield types.CodeAction(
            f"{fix.title} ({finding.rule}{caution})",
            kind=_QUICK_FIX,
            diagnostics=_diagnostics_of(finding, layout, server.encoding, diagnostics),
            is_preferred=True if number == 0 and fix.safe else None,
            edit=edit,
        )


def _rule_fix(uri: str, standing: Standing, layout: Layout, finding: Finding) -> Iterator[types.CodeAction]:
    count = sum(1 for other in standing.findings if other.rule == finding.rule and other.fixes)
    if count > 1 and finding.fixes:
        data = {"action": _FIX_RULE, "uri": uri, "rule": finding.rule}
        yield types.CodeAction(f"Fix all {count} of {finding.rule} in this {_noun(layout)}", kind=_QUICK_FIX, data=data)


def _switches(
    server: VetlineServer, uri: str, finding: Finding, layout: Layout, diagnostics: Iterable[types.Diagnostic]
) -> Iterator[types.CodeAction]:
    root = server.roots.of(uri)
    if root.workbench is None or (finding.rule not in MODEL_IDS and all(entry.info.id != finding.rule for entry in root.workbench.plan.entries)):
        return  # not a rule's: a problem, or what is said of a comment
    data = {"uri": uri, "rule": finding.rule, "start": finding.span.start, "end": finding.span.end}
    shown = _diagnostics_of(finding, layout, server.encoding, diagnostics)
    ignore = {**data, "action": _IGNORE}
    yield types.CodeAction(f"Ignore {finding.rule} here, with a reason", kind=_QUICK_FIX, diagnostics=shown, data=ignore)
    if root.path is not None:
        disable = {**data, "action": _DISABLE}
        yield types.CodeAction(f"Switch {finding.rule} off in this project", kind=_QUICK_FIX, diagnostics=shown, data=disable)


def _fix_rule_edit(server: VetlineServer, uri: str, standing: Standing, layout: Layout, rest: dict[str, Any]) -> types.WorkspaceEdit | None:
    fixes = [finding.fixes[0] for finding in standing.findings if finding.fixes and finding.rule == rest.get("rule")]
    return _workspace_edit(server, layout, fixes)


def _fix_all_edit(server: VetlineServer, uri: str, standing: Standing, layout: Layout, rest: dict[str, Any]) -> types.WorkspaceEdit | None:
    return _workspace_edit(server, layout, [fix for finding in standing.findings if (fix := _safe_fix(finding))])


def _ignore_edit(server: VetlineServer, uri: str, standing: Standing, layout: Layout, rest: dict[str, Any]) -> types.WorkspaceEdit | None:
    finding = _named(standing, rest)
    document = server.documents.get(uri)
    if finding is None or document is None:
        return None
    source = document.source
    edit = suppression_comment.edit_for(source.text, source.language, finding.span, finding.rule, source.written)
    return _workspace_edit(server, layout, [Fix("", (edit,), True)])


def _disable_edit(server: VetlineServer, uri: str, standing: Standing, layout: Layout, rest: dict[str, Any]) -> types.WorkspaceEdit | None:
    root, rule = server.roots.of(uri), rest.get("rule")
    if root.path is None or not isinstance(rule, str):
        return None
    return project_file.disabling_edit(root.path, rule, server.documents, server.encoding, server.client_capabilities)


_EDITS: dict[str, Callable[..., types.WorkspaceEdit | None]] = {
    _FIX_RULE: _fix_rule_edit,
    _FIX_ALL: _fix_all_edit,
    _IGNORE: _ignore_edit,
    _DISABLE: _disable_edit,
}


def _named(standing: Standing, rest: dict[str, Any]) -> Finding | None:
    """The finding that an action was made for: same rule, and the nearest if the text has changed since."""
    rule, start = rest.get("rule"), rest.get("start")
    if not isinstance(start, int):
        return None
    same_rule = [finding for finding in standing.findings if finding.rule == rule]
    return min(same_rule, key=lambda finding: abs(finding.span.start - start), default=None)


def _diagnostics_of(
    finding: Finding, layout: Layout, encoding: str, diagnostics: Iterable[types.Diagnostic]
) -> list[types.Diagnostic] | None:
    """Those the client sent that are this finding, so that it shows the action at them."""
    shown = layout.shown(finding.span)
    where = to_lsp.range_of(shown.text, shown.span, encoding)
    line = where["start"]["line"]
    same = [d for d in diagnostics if d.source == to_lsp.SOURCE and d.code == finding.rule and d.range.start.line == line]
    exact = [d for d in same if d.range.start.character == where["start"]["character"]]
    return exact or same or None


def _safe_fix(finding: Finding) -> Fix | None:
    return next((fix for fix in finding.fixes if fix.safe), None)


def _noun(layout: Layout) -> str:
    return "notebook" if isinstance(layout, InCells) else "file"


def _workspace_edit(server: VetlineServer, layout: Layout, fixes: Iterable[Fix]) -> types.WorkspaceEdit | None:
    edits, _ = merged(fixes)
    documents = layout.edits(edits) if edits else None
    if not documents:
        return None
    changes = [(shown, with_line_breaks_of(shown.text, own)) for shown, own in documents]
    return to_lsp.workspace_edit(changes, server.encoding, server.client_capabilities)


def _wanted(kind: str, only: Iterable[types.CodeActionKind | str] | None) -> bool:
    """A client that asks for a kind gets its sub-kinds as well."""
    if only is None:
        return True
    names = [wanted.value if isinstance(wanted, types.CodeActionKind) else wanted for wanted in only]
    return any(name == "" or kind == name or kind.startswith(f"{name}.") for name in names)


def _resolves(server: VetlineServer) -> bool:
    """Whether the client asks for an action's edit later, and returns the data by which we know it."""
    document = server.client_capabilities.text_document
    capability = document.code_action if document else None
    support = capability.resolve_support if capability else None
    return bool(capability and capability.data_support and support and "edit" in support.properties)
