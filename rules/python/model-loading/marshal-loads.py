import base64
import json
import marshal
import marshal as m
import zlib
from marshal import load, loads as unmarshal

import requests


def run(payload):
    # ruleid: marshal-loads
    exec(marshal.loads(zlib.decompress(base64.b64decode(payload))))


def read_pyc(path):
    with open(path, "rb") as f:
        f.read(16)
        # ruleid: marshal-loads
        return m.load(f)


class Plugin:
    def fetch(self, url):
        # ruleid: marshal-loads
        self.code = unmarshal(
            requests.get(url, timeout=5).content,
        )

    async def receive(self, reader):
        # ruleid: marshal-loads
        return marshal.loads(await reader.readexactly(128))


# ruleid: marshal-loads
table = load(open("table.bin", "rb"))


def write(code, f):
    # ok: marshal-loads
    marshal.dump(code, f)


def copy(code):
    # ok: marshal-loads
    return marshal.loads(marshal.dumps(code))


def stable(value):
    data = marshal.dumps(value)
    # ok: marshal-loads
    return marshal.loads(data) == value


class BookSchema:
    def loads(self, text):
        return json.loads(text)


def schema(text):
    marshaller = BookSchema()
    # ok: marshal-loads
    return marshaller.loads(text)


# ok: marshal-loads
size = len(marshal.dumps({"a": 1}))
# ok: marshal-loads
version = marshal.version
