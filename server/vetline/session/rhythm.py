"""When typing has stopped: sooner for a fast typist than for a slow one, and soon after a change that stands alone."""

from __future__ import annotations

ALONE_S = 0.2
"""The rest after a change that none came before: something was pasted, or typing begins."""

LEAST_S = 0.12
_BREAK_S = 1.5  # changes further apart are not one flow
_INTERVALS = 2.2  # a rest of so many intervals between keys is no longer typing
_WEIGHT = 0.4


class Rhythm:
    """Of one document. Times are in seconds of any clock that does not run backwards."""

    __slots__ = ("_interval_s", "_last_s")

    def __init__(self) -> None:
        self._last_s: float | None = None
        self._interval_s: float | None = None

    def rest_s(self, now_s: float, most_s: float) -> float:
        """A change has come now; typing has stopped if none follows for so long. At most `most_s`."""
        since_s = now_s - self._last_s if self._last_s is not None else _BREAK_S
        self._last_s = now_s
        if since_s >= _BREAK_S:
            self._interval_s = None
            return min(ALONE_S, most_s)
        known = self._interval_s
        self._interval_s = since_s if known is None else known + _WEIGHT * (since_s - known)
        return min(max(_INTERVALS * self._interval_s, LEAST_S), most_s)
