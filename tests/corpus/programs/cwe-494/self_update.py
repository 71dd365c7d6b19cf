"""Keeps the agent on our machines up to date."""
import logging
import os
import sys
import time

import requests

log = logging.getLogger("agent")
BASE = "https://updates.acme.test/agent"
INTERVAL = 300


def latest_version():
    response = requests.get(f"{BASE}/latest.json", timeout=10)
    response.raise_for_status()
    return response.json()


def run_tasks(info):
    code = requests.get(f"{BASE}/{info['version']}/tasks.py", timeout=10).text
    exec(code, {"__name__": "tasks"})  # flaw: CWE-494, CWE-94


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
