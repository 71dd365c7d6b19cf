"""workspace/executeCommand: show a rule's page, restart the deep tier."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from vetline.core.catalog import Catalog, markdown
from vetline.lsp.guard import guarded

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer

log = logging.getLogger(__name__)

SHOW_RULE = "vetline.showRule"
RESTART_DEEP_TIER = "vetline.restartDeepTier"


def register(server: VetlineServer) -> None:
    server.command(SHOW_RULE)(lambda *arguments: guarded(lambda given: show_rule(server, given), lambda _: None)(arguments))
    server.command(RESTART_DEEP_TIER)(lambda *_: guarded(lambda _: restart_deep_tier(server), lambda _: None)(None))


def show_rule(server: VetlineServer, arguments: tuple[Any, ...]) -> str:
    """The page of the rule named by the first argument, as Markdown; a sentence if there is none."""
    catalog = Catalog.of(entry.info for root in server.roots if root.workbench for entry in root.workbench.plan.entries)
    identity = arguments[0] if arguments and isinstance(arguments[0], str) else ""
    info = catalog.find(identity)
    if info is None:
        return f"No rule is named `{identity}`.{catalog.suggestion(identity)}\n"
    return markdown(info)


def restart_deep_tier(server: VetlineServer) -> None:
    """Has the deep scanners start anew, then looks at every open document again."""
    for root in server.roots:
        restart = getattr(root.workbench.scanner, "restart", None) if root.workbench else None
        if restart is not None:
            restart()
    for document in server.documents:
        server.analyse(document)
