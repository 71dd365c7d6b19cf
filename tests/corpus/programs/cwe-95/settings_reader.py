"""Read a settings file with lines such as `retries = 3` or `hosts = ["a", "b"]`."""

from __future__ import annotations
from pathlib import Path
from typing import Any


class SettingsError(Exception):
    pass


def parse_value(raw: str) -> Any:
    """Turn the text on the right of the equals sign into a Python value."""
    return eval(raw)  # flaw: CWE-95


def read_settings(path: str | Path) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, sep, raw = line.partition("=")
        if not sep:
            raise SettingsError(f"line {number}: expected KEY = VALUE")
        try:
            settings[key.strip()] = parse_value(raw.strip())
        except (SyntaxError, ValueError) as error:
            raise SettingsError(f"line {number}: cannot read the value") from error
    return settings
