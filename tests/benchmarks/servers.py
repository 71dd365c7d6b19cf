"""The servers that are measured beside each other, each as a command and the workspace that it needs."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Server:
    name: str
    command: tuple[str, ...]
    files: tuple[tuple[str, str], ...] = ()  # what stands in its workspace


VETLINE = Server("vetline", (sys.executable, "-m", "vetline", "server"))
RUFF = Server("ruff server", ("ruff", "server"), (("ruff.toml", '[lint]\nselect = ["S"]\n'),))
IDLE = Server("idle pygls", (sys.executable, "-m", "tests.benchmarks.idle_server"))
"""Does nothing but publish: what a server in Python costs at the least."""


def profiled(profile: Path) -> Server:
    """Vetline with every thread under cProfile, which makes it two to three times slower."""
    return Server("vetline, profiled", (sys.executable, "-m", "tests.benchmarks.profiled_server", str(profile)))


def installed(server: Server) -> Server | None:
    """The server with its program beside this Python or on the path; None if it is in neither."""
    program = shutil.which(server.command[0], path=os.path.dirname(sys.executable)) or shutil.which(server.command[0])
    return Server(server.name, (program, *server.command[1:]), server.files) if program else None


def workspace(server: Server, folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, content in server.files:
        (folder / name).write_text(content)
    return folder


def environment(home: Path) -> Mapping[str, str]:
    """This one's, with a home of its own, so that no settings or caches of a person count, and compiled code, as an installed package has."""
    home.mkdir(parents=True, exist_ok=True)
    names = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    return {**os.environ, **dict.fromkeys(names, str(home)), **compiled, "PYTHONPATH": str(Path(__file__).parents[2])}
