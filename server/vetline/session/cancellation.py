"""A word from one thread to another that nobody waits for a result any more."""

from __future__ import annotations

import threading
from collections.abc import Callable


class CancelToken:
    """Cancelled once and for all. `core.ports.Cancellation` is its form for whoever works."""

    __slots__ = ("_callback", "_cancelled", "_lock")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._callback: Callable[[], None] | None = None

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        with self._lock:
            self._cancelled = True
            callback, self._callback = self._callback, None
        if callback is not None:
            callback()

    def on_cancel(self, callback: Callable[[], None] | None) -> None:
        with self._lock:
            self._callback = callback if not self._cancelled else None
            late = self._cancelled and callback is not None
        if late and callback is not None:
            callback()
