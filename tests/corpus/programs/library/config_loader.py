"""Configuration loader of a build tool."""
import json
import os
import pickle
from pathlib import Path
from typing import Any

import yaml


class ConfigError(Exception):
    """Raised when a configuration file can't be read."""


class Loader:
    suffixes = (".json", ".yml", ".yaml", ".cache")

    def __init__(self, search: list[Path]):
        self.search = search

    def find(self, name: str) -> Path:
        for folder in self.search:
            for suffix in self.suffixes:
                candidate = folder / (name + suffix)
                if candidate.is_file():
                    return candidate
        raise ConfigError(f"no configuration {name!r}")

    def load(self, name: str) -> dict[str, Any]:
        path = self.find(name)
        with path.open("rb") as fh:
            if path.suffix == ".json":
                return json.load(fh)
            if path.suffix == ".cache":
                return pickle.load(fh)  # flaw: CWE-502
            return yaml.load(fh, Loader=yaml.Loader)  # flaw: CWE-502


def expand(value: str) -> str:
    """Expand ``$VAR`` and ``{{ expression }}`` in a value of the configuration."""
    value = os.path.expandvars(value)
    if value.startswith("{{") and value.endswith("}}"):
        return str(eval(value[2:-2].strip(), {"env": os.environ}))  # flaw: CWE-95
    return value


def run_hook(config: dict[str, Any], name: str) -> Any:
    """Run a hook; the configuration may come from a cloned repository."""
    hook = config.get("hooks", {}).get(name)
    if hook is None:
        return None
    module, _, attr = hook.partition(":")
    return getattr(__import__(module, fromlist=[attr]), attr)(config)  # flaw: CWE-470
