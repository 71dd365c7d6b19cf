import base64
import io
import json
import pickle
from typing import Any

import jsonpickle
import yaml

class Settings:
    theme: str = "light"
    size: int = 12


def load_config(text: str) -> dict:
    """Parse the YAML configuration that the user uploaded."""
    return yaml.load(text, Loader=yaml.UnsafeLoader)  # flaw: CWE-502


def from_cookie(cookie: str) -> Settings:
    """Restore the settings object from the cookie of the client."""
    return pickle.loads(base64.urlsafe_b64decode(cookie))  # flaw: CWE-502


def load_state(blob: bytes) -> Any:
    """Load a saved game that players exchange."""
    return pickle.Unpickler(io.BytesIO(blob)).load()  # flaw: CWE-502


def parse_message(message: str) -> Any:
    """Decode a message of the queue (any client may post there)."""
    return jsonpickle.decode(message)  # flaw: CWE-502


def parse_literal(text: str) -> Any:
    """Parse a Python literal typed into a form."""
    return eval(text)  # flaw: CWE-95
