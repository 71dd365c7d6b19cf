"""Pages in the user's cache folder that open offline: of rules, which a diagnostic's `codeDescription` links to, and reports on model files."""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Mapping, Sequence
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
    """Only the event loop calls this. A page is written when it is first linked to, so that no finding waits for pages of others."""

    def __init__(self) -> None:
        self._infos: Mapping[str, RuleInfo] = {}
        self._uris: dict[str, str | None] = {}
        self._reports: dict[str, str | None] = {}  # by their text

    def use(self, workbenches: Sequence[Workbench]) -> None:
        """The rules that there are now."""
        self._infos = {info.id: info for workbench in workbenches for info in workbench.catalog.infos.values()}
        self._uris = {}

    def uri(self, rule: str) -> str | None:
        """The URI of a rule's page; None where it cannot be written."""
        if rule not in self._uris:
            from vetline.core.catalog import markdown  # not before a session has rules

            info = self._infos.get(rule)
            self._uris[rule] = write_page(pages_folder(), info.id, markdown(info)) if info is not None else None
        return self._uris[rule]

    def of_text(self, name: str, page: str) -> str | None:
        """The URI of a page with this text, which is written when it is first asked for."""
        if page not in self._reports:
            while len(self._reports) >= MAX_REPORTS:
                del self._reports[next(iter(self._reports))]
            self._reports[page] = write_page(pages_folder().with_name("models"), name, page)
        return self._reports[page]


def pages_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("vetline", appauthor=False)) / "rules"


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
