"""The custom notification `vetline/status`: which tiers run, and why not, for the editor's status bar.

{"state": "loading" | "ready" | "degraded", "rules": int, "instant": int, "deep": int,
 "deepTier": "off" | "disabled" | "ready" | "scanning" | "backing off" | "missing" | "too old", "reason": str,
 "problems": [{"message", "path", "line"}]}

`deepTier` is "off" where no rule needs Semgrep. Of several folders the one with the greatest trouble speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from vetline.core.finding import Problem

if TYPE_CHECKING:
    from vetline.wiring import Workbench

METHOD = "vetline/status"
_MAX_PROBLEMS = 20
_BROKEN = ("backing off", "too old", "missing")
_TROUBLE = ("off", "disabled", "ready", "scanning", *_BROKEN)


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
    states = [workbench.deep_state for workbench in loaded]
    worst = max(states, key=lambda state: _TROUBLE.index(state.name), default=None)
    if len(loaded) < len(workbenches):
        state = "loading"
    else:
        state = "degraded" if problems or (worst is not None and worst.name in _BROKEN) else "ready"
    return {
        "state": state,
        "rules": len(tiers),
        "instant": len(tiers) - deep,
        "deep": deep,
        "deepTier": worst.name if worst is not None else "off",
        "reason": worst.detail if worst is not None else "",
        "problems": [{"message": problem.message, "path": problem.path, "line": problem.line} for problem in problems[:_MAX_PROBLEMS]],
    }
