"""Bounded memory for the pure core: the one importer of cachetools.

A memory may forget anything at any time, and may be used from several threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator, MutableMapping
from typing import Any, TypeVar

import cachetools

_Value = TypeVar("_Value")


class Memory(MutableMapping[Hashable, Any]):
    """The most recently used values, up to `capacity` by the sum of `size_of` (by default one each).

    A value larger than the whole capacity is not kept, and storing it is no error.
    """

    def __init__(self, capacity: int, size_of: Callable[[Any], int] | None = None) -> None:
        self._cache: cachetools.LRUCache[Hashable, Any] = cachetools.LRUCache(capacity, getsizeof=size_of)
        self._lock = threading.Lock()

    def __getitem__(self, key: Hashable) -> Any:
        with self._lock:
            return self._cache[key]

    def __setitem__(self, key: Hashable, value: Any) -> None:
        with self._lock:
            try:
                self._cache[key] = value
            except ValueError:  # larger than the capacity
                self._cache.pop(key, None)

    def __delitem__(self, key: Hashable) -> None:
        with self._lock:
            del self._cache[key]

    def __iter__(self) -> Iterator[Hashable]:
        with self._lock:
            return iter(list(self._cache))

    def __len__(self) -> int:
        with self._lock:
            return len(self._cache)

    def get(self, key: Hashable, default: Any = None) -> Any:
        with self._lock:
            return self._cache.get(key, default)

    def clear(self) -> None:
        with self._lock:
            self._cache.clear()


def remembered(function: Callable[..., _Value], capacity: int) -> Callable[..., _Value]:
    """`function` with its last `capacity` results kept; its arguments are hashable and its results depend on them alone."""
    return cachetools.cached(cachetools.LRUCache(capacity), lock=threading.Lock())(function)
