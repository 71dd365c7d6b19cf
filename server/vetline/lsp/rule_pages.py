"""Pages in the user's cache folder that open offline: of rules, which a diagnostic's `codeDescription` links to, and reports on model files."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pygls.uris import from_fs_path

if TYPE_CHECKING:
    from vetline.core.rule import RuleInfo
    from vetline.wiring import Workbench

log = logging.getLogger(__name__)

MAX_REPORTS = 500
"""Whose places are remembered."""


class RulePages:
    """Only the event loop calls this; the files are written in a thread."""

    def __init__(self) -> None:
        self._uris: Mapping[str, str] = {}
        self._reports: dict[str, str | None] = {}  # by their text

    def uri(self, rule: str) -> str | None:
        """None until the page is written, and where it cannot be."""
        return self._uris.get(rule)

    def of_text(self, name: str, page: str) -> str | None:
        """The URI of a page with this text, which is written when it is first asked for."""
        if page not in self._reports:
            while len(self._reports) >= MAX_REPORTS:
                del self._reports[next(iter(self._reports))]
            self._reports[page] = write_page(pages_folder().with_name("models"), name, page)
        return self._reports[page]

    def write_later(self, loop: asyncio.AbstractEventLoop, workbenches: Sequence[Workbench]) -> None:
        infos = {info.id: info for workbench in workbenches for info in workbench.catalog.infos.values()}

        def write() -> None:
            uris = write_pages(pages_folder(), infos.values())
            try:
                loop.call_soon_threadsafe(self._written, uris)
            except RuntimeError:  # the loop has been closed
                pass

        threading.Thread(target=write, name="vetline-pages", daemon=True).start()

    def _written(self, uris: Mapping[str, str]) -> None:
        self._uris = {**self._uris, **uris}


def pages_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("vetline", appauthor=False)) / "rules"


def write_pages(folder: Path, infos: Iterable[RuleInfo]) -> dict[str, str]:
    """URIs by rule id."""
    from vetline.core.catalog import markdown  # not before a session has rules

    uris: dict[str, str] = {}
    for info in infos:
        uri = write_page(folder, info.id, markdown(info))
        if uri is None:
            return uris
        uris[info.id] = uri
    return uris


def write_page(folder: Path, name: str, page: str) -> str | None:
    """The URI of a page. Its file's name holds a hash of its text, so versions and projects do not overwrite each other's."""
    path = folder / f"{re.sub(r'[^A-Za-z0-9_.-]', '_', name)[:100]}-{hashlib.sha256(page.encode()).hexdigest()[:8]}.md"
    try:
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(f".{os.getpid()}.tmp")
            partial.write_text(page, encoding="utf-8")
            partial.replace(path)
    except OSError as error:
        log.warning("pages cannot be written to %s: %s", folder, error)
        return None
    return from_fs_path(str(path))
