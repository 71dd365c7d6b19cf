import os
import re


def save(folder, name, content):
    # ruleid: dots-removed-once
    name = name.replace("../", "")
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)


def windows(name):
    # ruleid: dots-removed-once
    return name.replace("..\\", "")


def by_regex(name):
    # ruleid: dots-removed-once
    return re.sub(r"\.\./", "", name)


def other(name):
    # ok: dots-removed-once
    shown = name.replace("...", "")
    # ok: dots-removed-once
    return shown.replace("../", "/"), re.sub(r"\.", "", name)
