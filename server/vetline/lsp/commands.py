"""workspace/executeCommand: show a rule's page, list the rules, restart the deep tier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vetline.core.catalog import markdown

if TYPE_CHECKING:
    from vetline.lsp.server import VetlineServer


def show_rule(server: VetlineServer, arguments: tuple[Any, ...]) -> str:
    """The page of the rule named by the first argument, as Markdown; a sentence if there is none."""
    identity = arguments[0] if arguments and isinstance(arguments[0], str) else ""
    workbenches = [root.workbench for root in server.roots if root.workbench is not None]
    for workbench in workbenches:
        info = workbench.catalog.find(identity)
        if info is not None:
            return markdown(info, workbench.example(identity))
    hint = workbenches[0].catalog.suggestion(identity) if workbenches else " The rules are still being loaded."
    return f"No rule is named `{identity}`.{hint}\n"


def list_rules(server: VetlineServer) -> list[dict[str, str]]:
    """What there is to choose from: {"id", "severity", "category", "message"} of each rule and check, by id."""
    infos = {info.id: info for root in server.roots if root.workbench is not None for info in root.workbench.catalog.infos.values()}
    return [
        {"id": info.id, "severity": info.severity.label, "category": info.category, "message": info.message}
        for _, info in sorted(infos.items())
    ]


def restart_deep_tier(server: VetlineServer) -> None:
    """Has the deep scanners start anew, then looks at every open document again."""
    for root in server.roots:
        restart = getattr(root.workbench.scanner, "restart", None) if root.workbench else None
        if restart is not None:
            restart()
    for document in server.documents:
        server.analyse(document)
