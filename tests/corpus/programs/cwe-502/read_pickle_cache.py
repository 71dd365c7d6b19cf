import functools
import hashlib
import pickle


def read_cache(redis, key):
    """Return the cached value or None."""
    raw = redis.get(key)
    if raw is None:
        return None
    try:
        return pickle.loads(raw)  # flaw: CWE-502
    except (pickle.UnpicklingError, EOFError):
        redis.delete(key)
        return None


def write_cache(redis, key, value, ttl=300):
    redis.setex(key, ttl, pickle.dumps(value))


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
