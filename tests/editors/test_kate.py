"""Kate, on a screen that nobody sees, with the configuration that README shows, against the `vetline` that is installed.

Kate can't be scripted: its keys are pressed, and what it and the server say to each other is overheard.
"""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.editors.surroundings import environment, program, still_running_after

HERE = Path(__file__).parent
CONFIGURATION = HERE / "kate.json"
README = HERE.parents[1] / "README.md"
SOURCE = "import yaml\n\n\ndef read(file):\n    return yaml.load(file, Loader=yaml.Loader)\n"
TIMEOUT_S = 120
HEADER = re.compile(rb"Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches processes as Linux does")
def test_an_editing_session(tmp_path: Path) -> None:
    kate, keys, session = program("kate", "kate"), program("xdotool", "xdotool"), program("dbus-run-session", "dbus-daemon")
    module = tmp_path / "project" / "reader.py"
    module.parent.mkdir()
    (module.parent / "pyproject.toml").write_text("")
    module.write_text(SOURCE)
    mark = f"kate-{uuid.uuid4()}"
    env = environment(tmp_path / "home", mark)
    overheard = _overhearing(tmp_path, env)
    _configure(tmp_path / "home", Path(env["PATH"].split(os.pathsep)[0]) / "vetline")

    def press(*names: str) -> None:
        subprocess.run([keys, "key", "--delay", "200", *names], env=env, timeout=TIMEOUT_S, check=True)

    with _screen() as display:
        env |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(tmp_path / "home")}
        command = [session, "--", kate, "-n", "--startanon", str(module)]
        with subprocess.Popen(command, env=env, cwd=module.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            overheard.diagnostics_at([5])
            focus = [keys, "search", "--sync", "--onlyvisible", "--name", module.name, "windowfocus", "--sync"]
            subprocess.run(focus, env=env, timeout=TIMEOUT_S, check=True)
            press("ctrl+End")
            subprocess.run([keys, "type", "    exec(file)"], env=env, timeout=TIMEOUT_S, check=True)
            overheard.diagnostics_at([5, 6])
            press("shift+Home", "BackSpace", "BackSpace")
            overheard.diagnostics_at([5])
            press("ctrl+Home", "Down", "Down", "Down", "Down", "End", "Left", "alt+Return")
            overheard.message(lambda message: isinstance(message.get("result"), list))
            press("Down", "Return")
            overheard.diagnostics_at([])
            press("ctrl+s", "ctrl+q")
            running.wait(TIMEOUT_S)

    assert module.read_text().rstrip() == SOURCE.replace("yaml.load(file, Loader=yaml.Loader)", "yaml.safe_load(file)").rstrip()
    assert still_running_after(10, mark) == []


def test_readme_shows_this_configuration() -> None:
    assert f"```json\n{CONFIGURATION.read_text()}```" in README.read_text()


def _configure(home: Path, server: Path) -> None:
    """What a person does once: the plugin is switched on, the configuration pasted, the question whether to run the server answered."""
    (home / "kate" / "lspclient").mkdir(parents=True)
    shutil.copy(CONFIGURATION, home / "kate" / "lspclient" / "settings.json")
    (home / "katerc").write_text(
        "[Kate Plugins]\nlspclientplugin=true\n[General]\nStartup Session=none\n[lspclient]\n"
        f"AllowedServerCommandLines={server} server\n"
    )
    home.chmod(0o700)


class _Overheard:
    """The server's messages, out of a pipe, in the order in which they come."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        self._unread = b""

    def message(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next one that is wanted."""
        deadline = time.monotonic() + TIMEOUT_S
        while True:
            if header := HEADER.match(self._unread):
                end = header.end() + int(header[1])
                if len(self._unread) >= end:
                    body, self._unread = self._unread[header.end() : end], self._unread[end:]
                    if wanted(message := json.loads(body)):
                        return message
                    continue
            assert select.select([self._pipe], [], [], max(0, deadline - time.monotonic()))[0], "the server says no more"
            self._unread += os.read(self._pipe, 1 << 16)

    def diagnostics_at(self, lines: list[int]) -> None:
        """Returns when diagnostics are published that stand at these lines, counted from 1."""
        self.message(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and [diagnostic["range"]["start"]["line"] + 1 for diagnostic in message["params"]["diagnostics"]] == lines
        )


def _overhearing(folder: Path, env: dict[str, str]) -> _Overheard:
    """Puts a `vetline` first on the path that hands all that the server says to a pipe as well."""
    server = shutil.which("vetline", path=env["PATH"])
    pipe, wrapper = folder / "overheard", folder / "bin" / "vetline"
    os.mkfifo(pipe)
    wrapper.parent.mkdir()
    wrapper.write_text(f"#!/bin/sh\n'{server}' \"$@\" | tee '{pipe}'\n")
    wrapper.chmod(0o755)
    env["PATH"] = os.pathsep.join([str(wrapper.parent), env["PATH"]])
    return _Overheard(pipe)


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a display that exists in memory alone."""
    reading, writing = os.pipe()
    command = [program("Xvfb", "xvfb"), "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        try:
            os.close(writing)
            with os.fdopen(reading) as names:
                yield f":{names.readline().strip()}"
        finally:
            server.terminate()
