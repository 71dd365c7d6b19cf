import hashlib
import hmac
import base64
import copy
import io
import json
import pickle
import pickle as pkl
import _pickle
import builtins
from pickle import Unpickler, loads as unmarshal

import numpy as np
import requests
from flask import request


def load_model(path):
    with open(path, "rb") as f:
        # ruleid: pickle-load
        return pickle.load(f)


def load_legacy(path):
    # ruleid: pickle-load
    return pkl.load(
        open(path, "rb"),
        encoding="latin1",
    )


class Session:
    def __init__(self, redis):
        self.redis = redis

    def get(self, key):
        raw = self.redis.get(key)
        if raw is None:
            return None
        # ruleid: pickle-load
        return pickle.loads(raw)


def from_cookie():
    # ruleid: pickle-load
    return unmarshal(base64.b64decode(request.cookies["session"]))


def download(url):
    # ruleid: pickle-load
    return pickle.loads(requests.get(url, timeout=30).content)


async def read_message(sock):
    # ruleid: pickle-load
    return _pickle.loads(sock.recv(65536))


def step_by_step(stream):
    # ruleid: pickle-load
    return Unpickler(stream, encoding="bytes").load()


def unpickler_kept(stream):
    # ruleid: pickle-load
    reader = pickle.Unpickler(stream)
    while True:
        try:
            yield reader.load()
        except EOFError:
            return


def many(paths):
    # ruleid: pickle-load
    return [pickle.load(open(p, "rb")) for p in paths]


def save(obj, path):
    with open(path, "wb") as f:
        # ok: pickle-load
        pickle.dump(obj, f, protocol=pickle.HIGHEST_PROTOCOL)


def serialise(obj):
    # ok: pickle-load
    return pickle.dumps(obj)


ALLOWED = {"range", "complex", "set", "frozenset"}


class RestrictedUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins" and name in ALLOWED:
            return getattr(builtins, name)
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


def restricted_loads(data):
    # ok: pickle-load
    return RestrictedUnpickler(io.BytesIO(data)).load()


def deep_copy(obj):
    # ok: pickle-load
    return pickle.loads(pickle.dumps(obj, -1))


def survives_a_round_trip(obj):
    data = pickle.dumps(obj)
    # ok: pickle-load
    again = pickle.loads(data)
    return again == obj


def constant():
    # ok: pickle-load
    return pickle.loads(b"\x80\x04]\x94.")


def settings(path):
    with open(path, encoding="utf-8") as f:
        # ok: pickle-load
        return json.load(f)


def array(path):
    # ok: pickle-load
    return np.load(path)


def own_method(store, key):
    # ok: pickle-load
    return store.pickle.loads_count(key) or copy.copy(store.load(key))


# ok: pickle-load
decoder = pickle.loads if json is None else json.loads


def signed(blob, signature, key):
    if not hmac.compare_digest(hmac.new(key, blob, "sha256").digest(), signature):
        raise ValueError("signature")
    # ok: pickle-load
    return pickle.loads(blob)


def signed_too_late(blob, signature, key):
    # ruleid: pickle-load
    loaded = pickle.loads(blob)
    if not hmac.compare_digest(hmac.new(key, blob, "sha256").digest(), signature):
        raise ValueError("signature")
    return loaded


def hashed(blob, known):
    if hashlib.sha256(blob).hexdigest() != known:
        raise ValueError("hash")
    # ok: pickle-load
    return pickle.loads(blob)


def hashed_before(path, known):
    with open(path, "rb") as file:
        blob = file.read()
    digest = hashlib.sha256(blob).hexdigest()
    if digest != known:
        raise ValueError("hash")
    # ok: pickle-load
    return pickle.loads(blob)


def answered(socket):
    # ruleid: pickle-load
    return socket.recv_pyobj()


def load_index(path, allow_pickle=False):
    if not allow_pickle:
        raise ValueError("set allow_pickle=True for a file that you trust")
    with open(path, "rb") as f:
        # ok: pickle-load
        return pickle.load(f)


def load_allowed_elsewhere(path, strict=True):
    if not strict:
        raise ValueError("strict alone is known here")
    with open(path, "rb") as f:
        # ruleid: pickle-load
        return pickle.load(f)


class Store:
    def __init__(self, uri, allow_pickle=False):
        if not allow_pickle:
            raise ValueError("this store keeps pickles")
        self.uri = uri

    def metadata(self, row):
        # ok: pickle-load
        return pickle.loads(row["metadata"])


class Deserializer(pickle.Unpickler):
    def persistent_load(self, identity):
        # ok: pickle-load
        return pickle.loads(self.parts[identity])
