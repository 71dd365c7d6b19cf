"""Compiles rules while nothing is to be done, so that the next text finds them compiled.

On the loop, a step at a time and never while an analysis runs or a person types: a thread would hold up the others at every step.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

_BETWEEN_S = 0.005
"""Between two steps, for what comes in."""

_LATER_S = 0.2


class CompileAhead:
    """Only the event loop calls this. `is_idle` says whether a step of some milliseconds is felt by nobody."""

    def __init__(self, loop: asyncio.AbstractEventLoop, is_idle: Callable[[], bool]) -> None:
        self._loop = loop
        self._is_idle = is_idle
        self._steps: Iterator[None] = iter(())
        self._timer: asyncio.TimerHandle | None = None

    def begin(self, steps: Iterator[None]) -> None:
        """Takes the place of what was begun before."""
        self._steps = steps
        if self._timer is None:
            self._timer = self._loop.call_later(_LATER_S, self._step)

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _step(self) -> None:
        self._timer = None
        if not self._is_idle():
            self._timer = self._loop.call_later(_LATER_S, self._step)
        elif next(self._steps, self) is None:
            self._timer = self._loop.call_later(_BETWEEN_S, self._step)
