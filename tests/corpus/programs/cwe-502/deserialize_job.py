import base64
import pickle


class Job:
    def __init__(self, name, args):
        self.name = name
        self.args = args


def decode_job(message: str) -> Job:
    """Decode a job received from the queue."""
    raw = base64.b64decode(message)
    return pickle.loads(raw)  # flaw: CWE-502
