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
