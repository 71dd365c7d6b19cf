"""Keeps the agent on our machines up to date."""
import logging
import os
import sys
import time
import hashlib
import hmac

import requests

log = logging.getLogger("agent")
BASE = "https://updates.acme.test/agent"
INTERVAL = 300


def latest_version():
    response = requests.get(f"{BASE}/latest.json", timeout=10)
    response.raise_for_status()
    return response.json()


def run_tasks(info):
    tasks = requests.get(f"{BASE}/{info['version']}/tasks.json", timeout=10)
    mac = hmac.new(os.environb[b"UPDATE_KEY"], tasks.content, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac, info["mac"]):
        raise ValueError("the tasks are not signed")
    for task in tasks.json():
        log.info("task %s", task["name"])


def main():
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    log.info("agent %d started", os.getpid())
    while True:
        try:
            run_tasks(latest_version())
        except requests.RequestException:
            log.exception("no update")
        time.sleep(INTERVAL)


if __name__ == "__main__":
    main()
