"""The virtual environment of a project, read by the names of its folders: nothing of it is imported or run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from packaging.utils import canonicalize_name

FOLDERS = (".venv", "venv", "env", ".env")

MAX_PACKAGES = 20_000

_METADATA = re.compile(r"(?P<name>.+?)-(?P<version>[^-]+)\.(?:dist-info|egg-info)")


@dataclass(frozen=True, slots=True)
class Environment:
    """Installed versions by canonical name. `name` is the folder's, as messages show it."""

    name: str
    versions: Mapping[str, str]


def installed(root: str) -> Environment:
    """The environment that stands in a project's folder; an empty one if there is none."""
    for folder in FOLDERS:
        path = os.path.join(root, folder)
        if os.path.isfile(os.path.join(path, "pyvenv.cfg")):
            found = (_METADATA.fullmatch(name) for name in _entries(path))
            return Environment(folder, {str(canonicalize_name(one["name"])): one["version"] for one in found if one})
    return Environment("", {})


def _entries(environment: str) -> Iterator[str]:
    places = [os.path.join(environment, "Lib", "site-packages")]  # on Windows
    for lib in ("lib", "lib64"):
        try:
            places += [os.path.join(environment, lib, name, "site-packages") for name in sorted(os.listdir(os.path.join(environment, lib)))]
        except OSError:
            continue
    for place in places:
        try:
            yield from os.listdir(place)[:MAX_PACKAGES]
        except OSError:
            continue
