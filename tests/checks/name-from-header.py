import os
import re

import requests


def download(address, folder):
    answer = requests.get(address, stream=True, timeout=30)
    sent = answer.headers.get("Content-Disposition", "")
    name = re.findall('filename="(.+)"', sent)[0]
    # ruleid: name-from-header
    with open(os.path.join(folder, name), "wb") as out:
        out.write(answer.content)


def name_of(answer, address):
    found = re.search(r'filename="?([^"]+)"?', answer.headers.get("Content-Disposition", ""))
    return found.group(1) if found else os.path.basename(address)


def fetch(address, folder):
    answer = requests.get(address, timeout=30)
    name = name_of(answer, address)
    # ruleid: name-from-header
    target = folder / name
    target.write_bytes(answer.content)


def careful(address, folder):
    answer = requests.get(address, timeout=30)
    sent = answer.headers.get("Content-Disposition", "")
    name = os.path.basename(sent.partition("filename=")[2])
    # ok: name-from-header
    with open(os.path.join(folder, name), "wb") as out:
        out.write(answer.content)


def shown(answer, folder):
    # ok: name-from-header
    return os.path.join(folder, answer.headers["Content-Disposition"])
