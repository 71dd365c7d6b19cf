"""What the tests of editors share: the program or a reason to leave the test out, an environment, what is left running."""

from __future__ import annotations

import os
import select
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest


def program(name: str, package: str) -> str:
    """The path of an editor. Where `make` could have installed the package, a missing one is a failure."""
    found = shutil.which(name)
    if found is None:
        if package in os.environ.get("VETLINE_REQUIRED", "").split():
            pytest.fail(f"{package} is missing")
        pytest.skip(f"needs {name}: apt-get install {package}")
    return found


def environment(home: Path, mark: str) -> dict[str, str]:
    """No settings of a person's, the installed programs first, and a mark by which our processes can be told."""
    home.mkdir()
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    return {**os.environ, **dict.fromkeys(places, str(home)), "PATH": path, "VETLINE_MARK": mark}


def still_running_after(seconds: float, mark: str) -> list[Any]:
    """The command lines of processes that bear the mark and do not end by themselves."""
    remaining = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() not in (folder / "environ").read_bytes():
                continue
            watched = os.pidfd_open(int(folder.name))
        except OSError:  # another user's, or gone by now
            continue
        try:
            if not select.select([watched], [], [], seconds)[0]:
                remaining.append((folder / "cmdline").read_bytes())
        finally:
            os.close(watched)
    return remaining
