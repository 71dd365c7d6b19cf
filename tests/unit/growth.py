"""How processor time grows with the input: for tests that hostile text takes linear time."""

from __future__ import annotations

import time
from collections.abc import Callable

_TRIES = 6
_FLOOR_S = 0.02  # below it, the clock and what else the machine does weigh more than the work


def stays_linear(run: Callable[[int], object], small: int) -> bool:
    """Whether four times the input takes less than twelve times the time.

    Other programs and the collector only ever add time, so one try within the bound is enough, and what is
    quadratic takes sixteen times in each.

    Args:
        run: does the work on an input of that many bytes
        small: the smaller size, in bytes
    """

    def seconds(size: int) -> float:
        started = time.process_time()
        run(size)
        return time.process_time() - started

    return any(seconds(4 * small) < 12 * max(seconds(small), _FLOOR_S) for _ in range(_TRIES))
