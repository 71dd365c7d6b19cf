import json
import time
from datetime import datetime, timezone

import redis
from flask import Flask, jsonify, request

app = Flask(__name__)
queue = redis.Redis()


@app.post("/jobs")
def enqueue():
    job = json.loads(request.get_data())
    job["received"] = datetime.now(timezone.utc).isoformat()
    queue.rpush("jobs", json.dumps(job))
    return jsonify(length=queue.llen("jobs")), 202


@app.get("/jobs/length")
def length():
    return jsonify(length=queue.llen("jobs"), at=time.time())
