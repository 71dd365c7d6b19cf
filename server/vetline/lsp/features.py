"""The requests that the server answers. Each handler's module is imported when it is first asked, for startup counts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from vetline.lsp.guard import SCAN_WORKSPACE, guarded

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

log = logging.getLogger(__name__)

FIX_ALL_KIND = "source.fixAll.vetline"
NOTEBOOK_FIX_ALL_KIND = "notebook.source.fixAll.vetline"
SHOW_RULE = "vetline.showRule"
RESTART_DEEP_TIER = "vetline.restartDeepTier"
LIST_RULES = "vetline.listRules"


def register(server: VetlineServer) -> None:
    kinds: list[types.CodeActionKind | str] = [types.CodeActionKind.QuickFix, FIX_ALL_KIND, NOTEBOOK_FIX_ALL_KIND]

    def code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        from vetline.lsp.code_action import code_actions

        return code_actions(server, params)

    def resolve(action: types.CodeAction) -> types.CodeAction:
        from vetline.lsp.code_action import resolve

        return resolve(server, action)

    def hover(params: types.HoverParams) -> types.Hover | None:
        from vetline.lsp.hover import hover

        return hover(server, params)

    # pygls takes the first annotation for a class: `Any` is none before Python 3.11, and for `object` it passes the server.
    def show_rule(*arguments: str) -> str:
        from vetline.lsp.commands import show_rule

        return show_rule(server, arguments)

    def restart_deep_tier(*_: str) -> None:
        from vetline.lsp.commands import restart_deep_tier

        restart_deep_tier(server)

    def list_rules(*_: str) -> list[dict[str, str]]:
        from vetline.lsp.commands import list_rules

        return list_rules(server)

    async def scan_workspace(*arguments: str) -> dict[str, Any] | None:
        try:
            return await server.workspace_scan.scan(arguments[0])
        except Exception:
            log.exception("the workspace could not be scanned")
            return None

    options = types.CodeActionOptions(code_action_kinds=kinds, resolve_provider=True)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)(guarded(code_action, lambda _: None))
    server.feature(types.CODE_ACTION_RESOLVE)(guarded(resolve, lambda action: action))
    server.feature(types.TEXT_DOCUMENT_HOVER)(guarded(hover, lambda _: None))
    server.command(SHOW_RULE)(guarded(show_rule, lambda *_: ""))
    server.command(LIST_RULES)(guarded(list_rules, lambda *_: []))
    server.command(SCAN_WORKSPACE)(scan_workspace)
    server.command(RESTART_DEEP_TIER)(guarded(restart_deep_tier, lambda *_: None))
