import json

import jsonpickle
import jsonpickle as jp
from flask import request
from jsonpickle import decode, encode


class Order:
    pass


def read(path):
    with open(path) as f:
        # ruleid: jsonpickle-decode
        return jsonpickle.decode(f.read())


def order():
    # ruleid: jsonpickle-decode
    return jp.decode(request.data.decode(), keys=True)


class Store:
    async def get(self, redis, key):
        # ruleid: jsonpickle-decode
        return decode(
            await redis.get(key),
            safe=True,
        )

    def restore(self, data):
        # ruleid: jsonpickle-decode
        return jsonpickle.unpickler.Unpickler().restore(data)


def some_classes(text):
    # ruleid: jsonpickle-decode
    return jsonpickle.loads(text, classes=[Order])


def listed(text):
    # ok: jsonpickle-decode
    return jsonpickle.decode(text, safe=True, classes=[Order])


def listed_first(text):
    # ok: jsonpickle-decode
    return decode(text, classes=[Order], on_missing="error", safe=True)


def copy(obj):
    # ok: jsonpickle-decode
    return jsonpickle.decode(jsonpickle.encode(obj))


def round_trip(obj):
    text = encode(obj)
    # ok: jsonpickle-decode
    return decode(text) == obj


def write(obj, f):
    # ok: jsonpickle-decode
    f.write(jsonpickle.encode(obj, unpicklable=False))


def plain(text):
    # ok: jsonpickle-decode
    return json.loads(text)


def other(codec, data):
    # ok: jsonpickle-decode
    return codec.decode(data)
