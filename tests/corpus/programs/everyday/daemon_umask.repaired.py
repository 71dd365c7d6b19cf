import os
import sys
import time


def daemonise(work):
    """Run a function in the background, detached from the terminal."""
    if os.fork():
        os._exit(0)
    os.setsid()
    if os.fork():
        os._exit(0)
    os.umask(0o077)
    os.chdir("/")
    sys.stdin.close()
    with open("/var/log/collector.log", "a") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    while True:
        work()
        time.sleep(60)
