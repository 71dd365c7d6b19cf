import os
from urllib.parse import unquote


def located(path):
    if ".." in path.split("/"):
        return None
    # ruleid: check-before-decode
    path = unquote(path)
    return os.path.join("docs", path.lstrip("/"))


def located_well(path):
    # ok: check-before-decode
    path = unquote(path)
    if ".." in path.split("/"):
        return None
    return os.path.join("docs", path.lstrip("/"))


def attached(directory, name):
    if "/" in name or "\\" in name or name.startswith("."):
        raise ValueError(name)
    # ruleid: check-before-decode
    name = unquote(name) or "attachment"
    return os.path.join(directory, name)
