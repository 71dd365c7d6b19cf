import copy

import yaml

DEFAULTS = {
    "debug": False,
    "retries": 3,
    "tags": [],
}


def load_config(text):
    """Parse YAML configuration text and merge it over the defaults."""
    try:
        data = yaml.load(text, Loader=yaml.Loader)  # flaw: CWE-502
    except yaml.YAMLError as exc:
        raise ValueError(f"invalid YAML: {exc}") from exc

    if data is None:
        data = {}
    if not isinstance(data, dict):
        raise ValueError("configuration must be a mapping")

    config = copy.deepcopy(DEFAULTS)
    config.update(data)
    return config
