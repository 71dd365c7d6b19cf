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
                return json.load(fh)
            return yaml.safe_load(fh)


def expand(value: str) -> str:
    """Expand ``$VAR`` and ``{{ expression }}`` in a value of the configuration."""
    value = os.path.expandvars(value)
    if value.startswith("{{") and value.endswith("}}"):
        key = value[2:-2].strip()
        if not key.startswith("env."):
            raise ConfigError(f"unknown expression {key!r}")
        return os.environ.get(key[4:], "")
    return value


def run_hook(config: dict[str, Any], name: str) -> Any:
    """Run a hook; the configuration may come from a cloned repository."""
    hook = config.get("hooks", {}).get(name)
    if hook is None:
        return None
    from .hooks import REGISTRY
    if hook not in REGISTRY:
        raise ConfigError(f"unknown hook {hook!r}")
    return REGISTRY[hook](config)
