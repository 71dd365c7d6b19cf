import json
import logging
import os
import re
import shlex
import subprocess
import time

import redis

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
logger = logging.getLogger("worker")

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
TIMEOUT = 30
MAX_OUTPUT = 64 * 1024
HOST_RE = re.compile(r"(?!-)[A-Za-z0-9.-]{1,253}")
COMMANDS = {
    "ping": ["ping", "-c", "4"],
    "nslookup": ["nslookup"],
    "dig": ["dig", "+short"],
    "traceroute": ["traceroute", "-m", "15"],
}


def build_argv(command: str) -> list:
    """Turn 'ping example.org' into a fixed argument vector."""
    parts = shlex.split(command)
    if len(parts) != 2 or parts[0] not in COMMANDS:
        raise ValueError("use: ping|nslookup|dig|traceroute HOST")
    if not HOST_RE.fullmatch(parts[1]):
        raise ValueError("invalid host")
    return COMMANDS[parts[0]] + [parts[1]]


def run_job(job: dict) -> dict:
    command = job["command"].strip()
    proc = subprocess.run(
        build_argv(command),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    return {"exit_code": proc.returncode, "stdout": proc.stdout[:MAX_OUTPUT]}


def main() -> None:
    r = redis.Redis.from_url(REDIS_URL, decode_responses=True)
    logger.info("worker started")
    while True:
        item = r.blpop("jobs", timeout=5)
        if item is None:
            continue
        try:
            job = json.loads(item[1])
            job_id = int(job["id"])
        except (ValueError, KeyError, TypeError):
            logger.warning("dropped a malformed job")
            continue
        started = time.monotonic()
        try:
            result = run_job(job)
        except subprocess.TimeoutExpired:
            result = {"error": "timeout"}
        except (ValueError, KeyError, AttributeError):
            result = {"error": "invalid command"}
        r.set(f"result:{job_id}", json.dumps(result), ex=3600)
        logger.info("job %d done in %.1fs", job_id, time.monotonic() - started)


if __name__ == "__main__":
    main()
