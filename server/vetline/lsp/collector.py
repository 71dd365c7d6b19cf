"""Garbage collection where nobody waits for it: right after diagnostics went out, and when the user pauses.

A full collection of this process takes tens of milliseconds. Loaded code and rules are frozen out of it; the young
objects of an analysis are collected behind its publication, in about a millisecond, before the next keystroke comes.
"""

from __future__ import annotations

import asyncio
import gc

PAUSE_S = 1.0
_YOUNG_OBJECTS = 2_000  # fewer are not worth a collection
_ROUNDS_TO_MIDDLE = 32  # what outlives a round lands in the middle generation, and dies there with the next edit
_ROUNDS_TO_FULL = 256  # for whoever types on and on without a pause


class PausingCollector:
    """For a process whose automatic collection is off. Only the event loop calls this."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._timer: asyncio.TimerHandle | None = None
        self._last_touch_s = 0.0
        self._freezes = False
        self._rounds = 0

    def freeze_later(self) -> None:
        """Rules have been loaded: at the next pause, what lives then is taken to live long; till then, all that there is now."""
        self._freezes = True
        gc.freeze()  # costs nothing, where a collection among so much would be felt at a key
        self.touch()

    @property
    def rested_s(self) -> float:
        """Seconds since the last edit."""
        return self._loop.time() - self._last_touch_s

    def touch(self) -> None:
        """There was an edit."""
        self._last_touch_s = self._loop.time()
        if self._timer is None:
            self._timer = self._loop.call_later(PAUSE_S, self._look)

    def published(self) -> None:
        """Diagnostics went out, and nothing else is to be done now."""
        if gc.get_count()[0] < _YOUNG_OBJECTS:
            return
        self._rounds += 1
        if self._rounds % _ROUNDS_TO_FULL == 0:
            gc.collect()
        else:
            gc.collect(1 if self._rounds % _ROUNDS_TO_MIDDLE == 0 else 0)

    def _look(self) -> None:
        self._timer = None
        rest_s = self._last_touch_s + PAUSE_S - self._loop.time()
        if rest_s > 0.01:
            self._timer = self._loop.call_later(rest_s, self._look)
            return
        if self._freezes:
            gc.unfreeze()  # rules that were replaced are garbage among what was frozen before
        gc.collect()
        if self._freezes:
            self._freezes = False
            gc.freeze()
