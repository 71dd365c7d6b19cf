import base64
import json


class Job:
    def __init__(self, name, args):
        self.name = name
        self.args = args


def decode_job(message: str) -> Job:
    """Decode a job received from the queue."""
    raw = base64.b64decode(message)
    data = json.loads(raw)
    return Job(data["name"], data["args"])
