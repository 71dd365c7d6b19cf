"""Background jobs over Redis."""
import pickle
import logging
import os
import time

import redis

logger = logging.getLogger("worker")
r = redis.Redis.from_url(os.environ["REDIS_URL"])
QUEUE = "jobs"
HANDLERS = {}


def job(func):
    HANDLERS[func.__name__] = func
    return func


def enqueue(name, *args):
    r.rpush(QUEUE, pickle.dumps((name, args)))


@job
def resize(image_id, width):
    logger.info("resizing image %d to %d", image_id, width)


def work():
    while True:
        _, raw = r.blpop(QUEUE)
        name, args = pickle.loads(raw)  # flaw: CWE-502
        started = time.monotonic()
        HANDLERS[name](*args)
        logger.info("%s took %.2f s", name, time.monotonic() - started)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    work()
