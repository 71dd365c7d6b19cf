import os
import shutil
import tempfile
from pathlib import Path

REPORT = "/tmp/report.txt"


def written(data, name, upload):
    # ruleid: hardcoded-tmp
    with open("/tmp/report.txt", "w") as file:
        file.write(data)
    # ruleid: hardcoded-tmp
    open(f"/tmp/{name}.log", mode="a").write(data)
    # ruleid: hardcoded-tmp
    os.makedirs("/var/tmp/cache", exist_ok=True)
    # ruleid: hardcoded-tmp
    shutil.copy(name, "/tmp/" + name)
    # ruleid: hardcoded-tmp
    Path("/tmp/out.json").write_text(data)
    # ruleid: hardcoded-tmp
    open(REPORT, "w").write(data)
    # ruleid: hardcoded-tmp
    upload.save("/tmp/upload.bin")


def near_misses(data):
    # ok: hardcoded-tmp
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(data)
    # ok: hardcoded-tmp
    first = open("/tmp/given.txt").read()
    # ok: hardcoded-tmp
    second = open("/tmp/given.txt", "r").read()
    # ok: hardcoded-tmp
    print("see /tmp/report.txt")
    # ok: hardcoded-tmp
    return first, second, open("tmp/report.txt", "w"), os.path.exists("/tmp/x")


def in_variables(data, name):
    target = "/tmp/state.json"
    # ruleid: hardcoded-tmp
    with open(target, "w") as file:
        file.write(data)
    joined = os.path.join(tempfile.gettempdir(), "nightly.csv")
    # ruleid: hardcoded-tmp
    with open(joined, "w") as file:
        file.write(data)
    own = os.path.join(tempfile.mkdtemp(), "nightly.csv")
    # ok: hardcoded-tmp
    with open(own, "w") as file:
        file.write(data)


def scratch(user):
    place = "/tmp/scratch_" + user
    # ruleid: hardcoded-tmp
    os.makedirs(place, exist_ok=True)
    return place


def of_parts(name):
    # ruleid: hardcoded-tmp
    return open("/tmp/cache_%s.json" % name, "w")
