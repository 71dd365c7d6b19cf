import base64
import io
import json
import pickle
from typing import Any

import yaml


class Settings:
    theme: str = "light"
    size: int = 12


def load_config(text: str) -> dict:
    """Parse the YAML configuration that the user uploaded."""
    return yaml.load(text, Loader=yaml.SafeLoader)


def from_cookie(cookie: str) -> Settings:
    """Restore the settings object from the cookie of the client."""
    data = json.loads(base64.urlsafe_b64decode(cookie))
    settings = Settings()
    settings.theme = str(data.get("theme", "light"))
    settings.size = int(data.get("size", 12))
    return settings


def load_state(blob: bytes) -> Any:
    """Load a saved game that players exchange."""
    class Strict(pickle.Unpickler):
        def find_class(self, module, name):
            if (module, name) in {("builtins", "set"), ("collections", "OrderedDict")}:
                return super().find_class(module, name)
            raise pickle.UnpicklingError(f"{module}.{name} is forbidden")

    return Strict(io.BytesIO(blob)).load()


def parse_message(message: str) -> Any:
    """Decode a message of the queue (any client may post there)."""
    return json.loads(message)


def parse_literal(text: str) -> Any:
    """Parse a Python literal typed into a form."""
    import ast
    return ast.literal_eval(text)
