"""Garbage collection in the pauses between keystrokes, so that none of them waits for it.

A full collection of this process takes tens of milliseconds. Loaded code and rules are frozen out of it; what editing
leaves behind is collected when the user pauses, or when there is so much of it that waiting longer would cost memory.
"""

from __future__ import annotations

import asyncio
import gc

PAUSE_S = 1.0
MAX_NEW_OBJECTS = 300_000


class PausingCollector:
    """For a process whose automatic collection is off. Only the event loop calls this."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._timer: asyncio.TimerHandle | None = None
        self._last_touch_s = 0.0
        self._freezes = False

    def freeze_later(self) -> None:
        """Rules have been loaded: at the next pause, what lives then is taken to live long."""
        self._freezes = True
        self.touch()

    def touch(self) -> None:
        """There was an edit."""
        self._last_touch_s = self._loop.time()
        if self._timer is None:
            self._timer = self._loop.call_later(PAUSE_S, self._look)
        if gc.get_count()[0] > MAX_NEW_OBJECTS:
            gc.collect(0)

    def _look(self) -> None:
        self._timer = None
        rest_s = self._last_touch_s + PAUSE_S - self._loop.time()
        if rest_s > 0.01:
            self._timer = self._loop.call_later(rest_s, self._look)
        elif self._freezes:
            self._freezes = False
            gc.unfreeze()  # rules that were replaced are garbage among what was frozen before
            gc.collect()
            gc.freeze()
        else:
            gc.collect()
