import json
import logging
import os
import subprocess
import time

import redis

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
logger = logging.getLogger("worker")

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
TIMEOUT = 30
MAX_OUTPUT = 64 * 1024
BLOCKED = ("rm ", "sudo", "shutdown", "reboot", "mkfs", "dd ", "passwd", ">", "&&", ";")  # flaw: CWE-78
ALLOWED_PREFIXES = ("ping", "nslookup", "dig", "traceroute")  # flaw: CWE-78


def validate(command: str) -> None:
    if not command.startswith(ALLOWED_PREFIXES):
        raise ValueError("command not allowed")
    for word in BLOCKED:
        if word in command:
            raise ValueError(f"blocked token: {word!r}")


def run_job(job: dict) -> dict:
    command = job["command"].strip()
    validate(command)
    proc = subprocess.run(  # flaw: CWE-78
        command,  # flaw: CWE-78
        shell=True,  # flaw: CWE-78
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
