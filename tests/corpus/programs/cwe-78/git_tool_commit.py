"""Thin wrapper around the git executable used by the release bot."""

from __future__ import annotations

import logging
import os
import re
import shlex
import subprocess
from dataclasses import dataclass
from typing import Iterable, Optional

log = logging.getLogger(__name__)

_VERSION = re.compile(r"^v?(\d+)\.(\d+)\.(\d+)$")


class GitError(RuntimeError):
    pass


@dataclass
class Tag:
    name: str
    commit: str


class Repository:
    def __init__(self, path: str, remote: str = "origin") -> None:
        self.path = path
        self.remote = remote

    def _git(self, *args: str) -> str:
        proc = subprocess.run(["git", *args], cwd=self.path, capture_output=True, text=True)
        if proc.returncode:
            raise GitError(proc.stderr.strip())
        return proc.stdout.strip()

    def current_branch(self) -> str:
        return self._git("rev-parse", "--abbrev-ref", "HEAD")

    def tags(self) -> Iterable[Tag]:
        for line in self._git("show-ref", "--tags").splitlines():
            commit, ref = line.split(" ", 1)
            yield Tag(ref.removeprefix("refs/tags/"), commit)

    def latest(self) -> Optional[Tag]:
        versions = []
        for tag in self.tags():
            found = _VERSION.match(tag.name)
            if found:
                versions.append((tuple(map(int, found.groups())), tag))
        return max(versions, key=lambda pair: pair[0])[1] if versions else None

    def clone_submodule(self, url: str, name: str) -> str:
        destination = os.path.join(self.path, "vendor", name)
        cmd = "git clone --depth 1 %s %s" % (url, destination)
        log.info("cloning %s", name)
        if os.system(cmd) != 0:  # flaw: CWE-78
            raise GitError("clone failed")
        return destination

    def changelog(self, since: str) -> list[str]:
        return self._git("log", "--pretty=%s", f"{since}..HEAD").splitlines()
