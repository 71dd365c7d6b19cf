import json
import time


def log_event(stamp, user, message):
    with open("app.log", "a") as file:
        # ruleid: log-line-built
        file.write(f"{stamp} user={user} {message}\n")


def format_line(level, message):
    stamp = now()
    # ruleid: log-line-built
    return f"{stamp} [{level.upper()}] {message}\n"


def record(ip, username, ok):
    # ruleid: log-line-built
    line = f"{int(time.time())} ip={ip} user={username} ok={ok}"
    with open("logins.log", "a", encoding="utf-8") as file:
        file.write(line + "\n")


def as_json(stamp, message):
    with open("app.log", "a") as file:
        # ok: log-line-built
        file.write(json.dumps({"at": f"{stamp}", "message": message}) + "\n")


def quoted(stamp, message):
    with open("app.log", "a") as file:
        # ok: log-line-built
        file.write(f"{stamp} {message!r}\n")


def shown(now, message):
    # ok: log-line-built
    print(f"{now} {message}")
