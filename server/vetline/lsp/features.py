"""The requests that the server answers. Each handler's module is imported when it is first asked, for startup counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from vetline.lsp.guard import guarded

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

FIX_ALL_KIND = "source.fixAll.vetline"
SHOW_RULE = "vetline.showRule"
RESTART_DEEP_TIER = "vetline.restartDeepTier"


def register(server: VetlineServer) -> None:
    kinds: list[types.CodeActionKind | str] = [types.CodeActionKind.QuickFix, FIX_ALL_KIND]

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

    options = types.CodeActionOptions(code_action_kinds=kinds, resolve_provider=True)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)(guarded(code_action, lambda _: None))
    server.feature(types.CODE_ACTION_RESOLVE)(guarded(resolve, lambda action: action))
    server.feature(types.TEXT_DOCUMENT_HOVER)(guarded(hover, lambda _: None))
    server.command(SHOW_RULE)(guarded(show_rule, lambda *_: ""))
    server.command(RESTART_DEEP_TIER)(guarded(restart_deep_tier, lambda *_: None))
