"""The custom notification `vetline/status`: which tiers run, and why not, for the editor's status bar.

{"state": "loading" | "ready" | "degraded", "rules": int, "instant": int, "deep": int,
 "deepTier": "off" | "ready" | "unavailable", "reason": str, "problems": [{"message", "path", "line"}]}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from vetline.core.finding import Problem

if TYPE_CHECKING:
    from vetline.wiring import Workbench

METHOD = "vetline/status"
_MAX_PROBLEMS = 20


class Status:
    """Sends the status when it changes. `send` takes the notification's params."""

    def __init__(self, send: Callable[[dict[str, Any]], None]) -> None:
        self._send = send
        self._sent: dict[str, Any] | None = None

    def update(self, workbenches: Sequence[Workbench | None], problems: Iterable[Problem]) -> None:
        status = status_of(workbenches, list(problems))
        if status != self._sent:
            self._sent = status
            self._send(status)


def status_of(workbenches: Sequence[Workbench | None], problems: Sequence[Problem]) -> dict[str, Any]:
    loaded = [workbench for workbench in workbenches if workbench is not None]
    tiers = {entry.info.id: entry.tier for workbench in loaded for entry in workbench.plan.entries}
    deep = sum(tier == "deep" for tier in tiers.values())
    reason = next((reason for workbench in loaded if (reason := getattr(workbench.scanner, "unavailable", ""))), "")
    deep_tier = "unavailable" if reason else "ready" if deep else "off"
    if len(loaded) < len(workbenches):
        state = "loading"
    else:
        state = "degraded" if problems or (deep and reason) else "ready"
    return {
        "state": state,
        "rules": len(tiers),
        "instant": len(tiers) - deep,
        "deep": deep,
        "deepTier": deep_tier,
        "reason": reason,
        "problems": [{"message": problem.message, "path": problem.path, "line": problem.line} for problem in problems[:_MAX_PROBLEMS]],
    }
