"""Tasks of a worker and the API that queues them."""
import json
import os
import pickle
import zlib

from celery import Celery
import redis


broker = os.environ.get("BROKER", "redis://localhost/0")
app = Celery("jobs", broker=broker)
app.conf.update(accept_content=["json"], task_serializer="json")
store = redis.Redis.from_url(broker)


class Cache:
    """Cache in a redis server that several teams share."""

    def __init__(self, prefix: str):
        self.prefix = prefix

    def get(self, key: str):
        raw = store.get(f"{self.prefix}:{key}")
        if raw is None:
            return None
        return json.loads(raw)

    def set(self, key: str, value, ttl: int = 300):
        store.setex(f"{self.prefix}:{key}", ttl, json.dumps(value))


@app.task
def resize(path: str, width: int) -> str:
    """Make a thumbnail."""
    out = f"{os.path.splitext(path)[0]}-{int(width)}.png"
    import subprocess
    subprocess.run(["convert", path, "-resize", str(int(width)), out], check=True, timeout=60)
    return out


@app.task
def run_report(name: str, where: str) -> list:
    """Run a report with a filter that a user typed."""
    import sqlite3
    con = sqlite3.connect("reports.db")
    if name not in ("sales", "visits"):
        raise ValueError(name)
    return con.execute("SELECT * FROM %s WHERE day = ?" % name, (where,)).fetchall()
