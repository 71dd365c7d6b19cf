"""Cache the results of expensive functions in Redis."""

import functools
import hashlib
import os
import pickle
from typing import Any, Callable, TypeVar

import redis

T = TypeVar("T")


class ResultCache:
    """Stores results under a key made of function and arguments."""

    def __init__(self, url: str | None = None, ttl: int = 3600) -> None:
        self._client = redis.Redis.from_url(url or os.environ["REDIS_URL"])
        self._ttl = ttl

    def _key(self, function: Callable[..., Any], args: tuple, kwargs: dict) -> str:
        raw = f"{function.__module__}.{function.__qualname__}:{args!r}:{sorted(kwargs.items())!r}"
        return "cache:" + hashlib.sha256(raw.encode()).hexdigest()

    def get(self, key: str) -> Any:
        blob = self._client.get(key)
        if blob is None:
            return None
        return pickle.loads(blob)  # flaw: CWE-502

    def put(self, key: str, value: Any) -> None:
        self._client.setex(key, self._ttl, pickle.dumps(value))

    def cached(self, function: Callable[..., T]) -> Callable[..., T]:
        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> T:
            key = self._key(function, args, kwargs)
            hit = self.get(key)
            if hit is not None:
                return hit
            result = function(*args, **kwargs)
            self.put(key, result)
            return result

        return wrapper
