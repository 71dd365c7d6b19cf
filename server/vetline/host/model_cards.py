"""What the folder of a model says of its licence: the card's metadata, LICENSE files, and the models and data that it comes from.

Cards: huggingface.co/docs/hub/model-cards and .../datasets-cards.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

MAX_CARD_BYTES = 200_000
MAX_LICENCE_BYTES = 4_000
MAX_SOURCES = 8

_LICENCE_FILES = ("license", "licence", "license.txt", "license.md", "licence.txt", "licence.md", "copying", "copying.txt", "use_policy.md")

FolderOf = Callable[[str], "str | None"]
"""The local folder of a repository, by its name."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a folder says. `licence` is an id, a name, or the head of a LICENSE file; "" where a card states none.

    `link` is where the card says that it stands. `sources` are the models and data that it comes from, with what their
    own folders state, None for those that are not on this machine; `models` the names of the former.
    """

    licence: str
    link: str = ""
    sources: tuple[tuple[str, str | None], ...] = ()
    models: tuple[str, ...] = ()


def stated(folder: str, folder_of: FolderOf) -> Stated | None:
    """None for a folder without a card and without a licence."""
    metadata = card(folder)
    licence = licence_of(folder)
    if licence is None:
        return None
    sources = [name for key in ("base_model", "datasets") for name in _names(metadata.get(key))][:MAX_SOURCES]
    found = tuple((name, licence_of(place) if (place := folder_of(name)) is not None else None) for name in dict.fromkeys(sources))
    link = metadata.get("license_link")
    return Stated(licence, str(link) if isinstance(link, str) else "", found, tuple(_names(metadata.get("base_model"))[:MAX_SOURCES]))


def licence_of(folder: str) -> str | None:
    """The licence that a card states: its id, or the name that goes with `other`; else the head of a LICENSE file.

    "" if there is a card and it states none, None if there is neither.
    """
    metadata = card(folder)
    licence = metadata.get("license")
    if isinstance(licence, list):
        licence = " OR ".join(map(str, licence))
    name = metadata.get("license_name")
    if licence in (None, "other") and name:
        return str(name)
    if licence in (None, "other", "unknown"):
        return _licence_text(folder) or (str(licence or "") if metadata else None)
    return str(licence)


def card(folder: str) -> Mapping[str, Any]:
    """The metadata at the head of a model's or data set's card; empty if there is none."""
    text = _read(os.path.join(folder, "README.md"), MAX_CARD_BYTES)
    if not text.startswith("---"):
        return {}
    head = text[3:].partition("\n---")[0]
    try:
        found = yaml.load(head, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _licence_text(folder: str) -> str:
    """The first words of a LICENSE file, in one line."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ""
    name = next((name for wanted in _LICENCE_FILES for name in names if name.lower() == wanted), None)
    return " ".join(_read(os.path.join(folder, name), MAX_LICENCE_BYTES).split())[:600] if name is not None else ""


def _names(value: Any) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _read(path: str, limit: int) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(limit)
    except OSError:
        return ""
