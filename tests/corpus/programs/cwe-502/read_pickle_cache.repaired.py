import functools
import hashlib
import json
from datetime import datetime


def _default(obj):
    if isinstance(obj, datetime):
        return {"$dt": obj.isoformat()}
    raise TypeError(f"cannot cache {type(obj).__name__}")


def _hook(obj):
    if set(obj) == {"$dt"}:
        return datetime.fromisoformat(obj["$dt"])
    return obj


def read_cache(redis, key):
    """Return the cached value or None."""
    raw = redis.get(key)
    if raw is None:
        return None
    try:
        return json.loads(raw, object_hook=_hook)
    except (ValueError, TypeError):
        redis.delete(key)
        return None


def write_cache(redis, key, value, ttl=300):
    redis.setex(key, ttl, json.dumps(value, default=_default))


def cached(redis, ttl=300):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            ident = repr((args, sorted(kwargs.items()))).encode()
            key = f"cache:{func.__qualname__}:{hashlib.sha256(ident).hexdigest()}"
            value = read_cache(redis, key)
            if value is None:
                value = func(*args, **kwargs)
                write_cache(redis, key, value, ttl)
            return value
        return wrapper
    return decorator
