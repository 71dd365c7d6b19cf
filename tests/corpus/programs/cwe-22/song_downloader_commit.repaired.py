"""Download queue of the media box: jobs are kept in sqlite and worked off by a thread."""

import logging
import os
import sqlite3
import threading
import time
from queue import Empty, Queue

from flask import Blueprint, abort, current_app, jsonify, request, send_file
from werkzeug.utils import safe_join

bp = Blueprint("downloads", __name__, url_prefix="/downloads")
log = logging.getLogger(__name__)
jobs: "Queue[int]" = Queue(maxsize=100)


def connect():
    conn = sqlite3.connect(current_app.config["DB"])
    conn.row_factory = sqlite3.Row
    return conn


class Worker(threading.Thread):
    def __init__(self, app):
        super().__init__(name="downloads", daemon=True)
        self.app = app
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.is_set():
            try:
                job_id = jobs.get(timeout=1)
            except Empty:
                continue
            with self.app.app_context():
                self.work(job_id)

    def work(self, job_id):
        started = time.monotonic()
        with connect() as conn:
            conn.execute("UPDATE jobs SET state = 'running' WHERE id = ?", (job_id,))
        log.info("job %d took %.1f s", job_id, time.monotonic() - started)


@bp.post("/")
def enqueue():
    with connect() as conn:
        cursor = conn.execute("INSERT INTO jobs (url, state) VALUES (?, 'queued')", (request.json["url"],))
    jobs.put(cursor.lastrowid)
    return jsonify(id=cursor.lastrowid), 202


@bp.get("/<int:job_id>")
def status(job_id):
    with connect() as conn:
        row = conn.execute("SELECT state FROM jobs WHERE id = ?", (job_id,)).fetchone()
    if row is None:
        abort(404)
    return jsonify(state=row["state"])


@bp.get("/file")
def fetch_file():
    name = request.args.get("name", "")
    folder = current_app.config["MEDIA_ROOT"]
    candidate = safe_join(folder, name)
    if candidate is None or not os.path.exists(candidate):
        abort(404)
    return send_file(candidate, as_attachment=True)
