"""The pool: order, bounded look-ahead, and workers that die."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence

import pytest

from vetline.cli import workers

pytestmark = pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="counts on forked workers")


def square(items: Sequence[int]) -> list[int]:
    if min(items) < 0:
        os._exit(3)
    return [item * item for item in items]


def died(item: int) -> int:
    return -999


def batches(count: int, size: int) -> Iterator[list[int]]:
    for start in range(0, count, size):
        yield list(range(start, min(start + size, count)))


@pytest.mark.parametrize(("count", "size", "jobs"), [(0, 3, 2), (1, 3, 2), (100, 7, 3), (5, 1, 4)])
def test_results_come_in_order(count: int, size: int, jobs: int) -> None:
    assert list(workers.run(square, batches(count, size), jobs, died)) == [number * number for number in range(count)]


def test_an_item_that_kills_its_worker_costs_only_itself() -> None:
    items = [[1, -1, 2], [3], [4, -5], [-6], [7]]
    assert list(workers.run(square, items, 2, died)) == [1, -999, 4, 9, 16, -999, -999, 49]


def test_items_are_taken_as_they_are_needed() -> None:
    taken = 0

    def counted() -> Iterator[list[int]]:
        nonlocal taken
        for batch in batches(100_000, 1):
            taken += 1
            yield batch

    results = workers.run(square, counted(), 2, died)
    for _ in range(10):
        next(results)
    assert taken <= 10 + 2 * workers.MAX_AHEAD + 2
    results.close()


def test_ending_early_leaves_no_worker_behind() -> None:
    before = set(multiprocessing.active_children())
    results = workers.run(square, batches(1000, 1), 2, died)
    next(results)
    results.close()
    assert set(multiprocessing.active_children()) == before


def test_an_error_in_the_items_ends_the_pool() -> None:
    def broken() -> Iterator[list[int]]:
        yield [1]
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        list(workers.run(square, broken(), 2, died))
    assert sys.exc_info() == (None, None, None)
