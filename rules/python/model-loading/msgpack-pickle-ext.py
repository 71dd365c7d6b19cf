import pickle
from datetime import datetime

import cloudpickle
import msgpack
import msgspec
from msgpack import unpackb

PICKLE = 42


def ext_hook(code, data):
    if code == PICKLE:
        return pickle.loads(data)
    return msgpack.ExtType(code, data)


def decode(payload):
    # ruleid: msgpack-pickle-ext
    return msgpack.unpackb(payload, ext_hook=ext_hook, raw=False)


def revive(obj):
    if "__pickle__" in obj:
        obj = cloudpickle.loads(obj["__pickle__"])
    return obj


class Channel:
    def __init__(self, stream):
        # ruleid: msgpack-pickle-ext
        self.unpacker = msgpack.Unpacker(
            stream,
            object_hook=revive,
        )

    async def read(self, reader):
        # ruleid: msgpack-pickle-ext
        return unpackb(await reader.read(), ext_hook=lambda code, data: pickle.loads(data))


# ruleid: msgpack-pickle-ext
decoder = msgspec.msgpack.Decoder(ext_hook=lambda code, data: pickle.loads(bytes(data)))


def datetime_hook(code, data):
    if code == 1:
        return datetime.fromisoformat(data.decode())
    raise ValueError(code)


def dates(payload):
    # ok: msgpack-pickle-ext
    return msgpack.unpackb(payload, ext_hook=datetime_hook)


def plain(payload):
    # ok: msgpack-pickle-ext
    return msgpack.unpackb(payload, raw=False, strict_map_key=True)


def as_set(obj):
    return set(obj["items"]) if "items" in obj else obj


def sets(payload):
    # ok: msgpack-pickle-ext
    return msgpack.loads(payload, object_hook=as_set)


def write(obj):
    # ok: msgpack-pickle-ext
    return msgpack.packb(obj, default=pickle.dumps)


def lambda_hook(payload):
    # ok: msgpack-pickle-ext
    return unpackb(payload, ext_hook=lambda code, data: (code, data))


def other(codec, payload):
    # ok: msgpack-pickle-ext
    return codec.unpackb(payload, object_hook=as_set)
