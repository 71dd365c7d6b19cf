import logging
import pickle
import time

import redis

log = logging.getLogger("worker")
HANDLERS = {}


def handler(name):
    def register(function):
        HANDLERS[name] = function
        return function
    return register


@handler("resize")
def resize(path, width):
    log.info("resizing %s to %d", path, width)


def work(queue="jobs"):
    client = redis.Redis()
    while True:
        item = client.blpop(queue, timeout=5)
        if item is None:
            time.sleep(1)
            continue
        job = pickle.loads(item[1])  # flaw: CWE-502
        try:
            HANDLERS[job["name"]](*job["args"])
        except Exception:
            log.exception("job %s failed", job.get("name"))
