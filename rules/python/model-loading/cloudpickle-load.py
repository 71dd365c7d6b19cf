import os
import pickle

import cloudpickle
import cloudpickle as cp
import ray.cloudpickle as ray_pickle
import requests
from cloudpickle import load, loads as unpack


def model(folder):
    with open(os.path.join(folder, "python_model.pkl"), "rb") as f:
        # ruleid: cloudpickle-load
        return cloudpickle.load(f)


class Worker:
    async def step(self, queue):
        # ruleid: cloudpickle-load
        task = cp.loads(await queue.get())
        return task()

    def actor(self, data):
        # ruleid: cloudpickle-load
        return ray_pickle.loads(data)


def environment(url):
    # ruleid: cloudpickle-load
    return unpack(
        requests.get(url, timeout=10).content,
    )


# ruleid: cloudpickle-load
policy = load(open("policy.pkl", "rb"))


def save(model, path):
    with open(path, "wb") as f:
        # ok: cloudpickle-load
        cloudpickle.dump(model, f)


def copy(function):
    # ok: cloudpickle-load
    return cloudpickle.loads(cloudpickle.dumps(function))


def can_travel(function):
    blob = cloudpickle.dumps(function)
    # ok: cloudpickle-load
    return callable(cloudpickle.loads(blob))


# ok: cloudpickle-load
cloudpickle.register_pickle_by_value(os)


class Box:
    def __init__(self, function):
        self.function = function

    def __getstate__(self):
        # ok: cloudpickle-load
        return cloudpickle.dumps(self.function)


def other(store, key):
    # ok: cloudpickle-load
    return store.cloudpickle.load(key), pickle.HIGHEST_PROTOCOL


def load_wrapper(path):
    allow_pickle = is_pickle_loading_allowed()
    if path.endswith(".pkl") and not allow_pickle:
        raise PermissionError("set ALLOW_PICKLE to load this model")
    with open(path, "rb") as f:
        # ok: cloudpickle-load
        return cloudpickle.load(f)
