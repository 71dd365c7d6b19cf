"""One of the helpers of a small web application.

The views and the command line use it.
"""

import yaml


def load_settings(text: str) -> dict:
    """Parse YAML sent by users and return a dictionary."""
    data = yaml.load(text, Loader=yaml.Loader)  # flaw: CWE-502
    if not isinstance(data, dict):
        raise ValueError("mapping expected")
    return data


__all__ = ["load_settings"]
