"""Pages of the rules in the user's cache folder, which a diagnostic's `codeDescription` links to: they open offline."""

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


class RulePages:
    """Only the event loop calls this; the files are written in a thread."""

    def __init__(self) -> None:
        self._uris: Mapping[str, str] = {}

    def uri(self, rule: str) -> str | None:
        """None until the page is written, and where it cannot be."""
        return self._uris.get(rule)

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
    """URIs by rule id. A page's name holds a hash of its text, so versions and projects do not overwrite each other's."""
    from vetline.core.catalog import markdown  # not before a session has rules

    uris: dict[str, str] = {}
    for info in infos:
        page = markdown(info)
        name = re.sub(r"[^\w.-]", "_", info.id)[:100]
        path = folder / f"{name}-{hashlib.sha256(page.encode()).hexdigest()[:8]}.md"
        try:
            if not path.exists():
                folder.mkdir(parents=True, exist_ok=True)
                partial = path.with_suffix(f".{os.getpid()}.tmp")
                partial.write_text(page, encoding="utf-8")
                partial.replace(path)
        except OSError as error:
            log.warning("rule pages cannot be written to %s: %s", folder, error)
            return uris
        uri = from_fs_path(str(path))
        if uri is not None:
            uris[info.id] = uri
    return uris
