import json
from datetime import datetime
from decimal import Decimal

ENCODERS = {
    datetime: ("datetime", datetime.isoformat),
    Decimal: ("decimal", str),
    set: ("set", list),
}
DECODERS = {
    "datetime": datetime.fromisoformat,
    "decimal": Decimal,
    "set": set,
}
MAX_JOB = 1024 * 1024


def _default(obj):
    try:
        tag, encode = ENCODERS[type(obj)]
    except KeyError:
        raise TypeError(f"cannot serialize {type(obj).__name__}") from None
    return {"__type__": tag, "value": encode(obj)}


def _hook(obj):
    if "__type__" not in obj:
        return obj
    decode = DECODERS.get(obj["__type__"])
    if decode is None:
        raise ValueError("unknown type in job")
    return decode(obj["value"])


def dump_job(job):
    return json.dumps(job, default=_default).encode("utf-8")


def load_job(data):
    """Load a job description sent by a worker (tagged JSON, no pickle)."""
    if len(data) > MAX_JOB:
        raise ValueError("job is too large")
    return json.loads(data.decode("utf-8"), object_hook=_hook)
