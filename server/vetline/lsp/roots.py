"""The workspace's folders, each with settings and a workbench of its own."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pygls.uris import to_fs_path

from vetline.lsp.from_lsp import relative_path
from vetline.session.documents import Place

if TYPE_CHECKING:
    from vetline.wiring import Workbench


_MAX_KNOWN = 1_000


@dataclass(slots=True, eq=False)
class Root:
    """One folder; `uri` "" is for documents outside all folders. `workbench` is None until its rules are loaded.

    `wanted` tells a root whose rules are to be loaded: folders always, the other when a document needs it.
    """

    uri: str
    path: str | None
    wanted: bool = True
    editor_settings: Mapping[str, Any] = field(default_factory=dict)
    workbench: Workbench | None = None


class Roots:
    """The innermost folder that holds a document is its root. Buffers that are no files belong to the first folder."""

    def __init__(self) -> None:
        self._elsewhere = Root("", None, wanted=False)
        self._folders: dict[str, Root] = {}
        self._known: dict[str, Root] = {}  # by document, for it is asked at each keystroke

    def __iter__(self) -> Iterator[Root]:
        """Those that are wanted."""
        return iter([root for root in (*self._folders.values(), self._elsewhere) if root.wanted])

    def set_folders(self, uris: Iterable[str]) -> list[Root]:
        """The folders are these from now on; returns the new ones. Folders that stay keep what they have."""
        before = self._folders
        self._known.clear()
        self._folders = {uri: before.get(uri) or Root(uri, to_fs_path(uri)) for uri in uris}
        return [root for uri, root in self._folders.items() if uri not in before]

    @property
    def folder_uris(self) -> list[str]:
        return list(self._folders)

    def of(self, uri: str) -> Root:
        root = self._known.get(uri)
        if root is None:
            if len(self._known) >= _MAX_KNOWN:
                self._known.clear()
            root = self._known[uri] = self._innermost(uri)
        return root

    def place(self, uri: str) -> Place:
        root = self.of(uri)
        path = relative_path(uri, root.path) if root.path else None
        if path is None and uri.startswith("file:"):
            path = posixpath.basename(uri)
        workbench = root.workbench
        return Place(path, path is not None and workbench is not None and workbench.in_tests(path))

    def under(self, uri: str) -> list[Root]:
        """The roots that a change to this file may concern: it stands in them, or in a folder above."""
        folder = os.path.dirname(to_fs_path(uri) or "")
        return [root for root in self if root.path is None or relative_path(uri, root.path) or relative_path(root.uri, folder or root.path)]

    def _innermost(self, uri: str) -> Root:
        holding = [(root, path) for root in self._folders.values() if root.path and (path := relative_path(uri, root.path))]
        if holding:
            return min(holding, key=lambda pair: len(pair[1]))[0]
        if not uri.startswith("file:") and self._folders:
            return next(iter(self._folders.values()))
        return self._elsewhere


def absolute_path(root: Root, path: str) -> str:
    """Of a path that a problem names."""
    return path if os.path.isabs(path) or root.path is None else os.path.join(root.path, path)
