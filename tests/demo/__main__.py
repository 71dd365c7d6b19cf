"""Plays an editing session against the real server, `vetline server` on stdio, and shows it on the terminal.

    python -m tests.demo            (what `make demo` runs)
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from tests.demo import story
from tests.demo.editor import FIX, KEY, OPEN, PASTE, Editor, Frame
from tests.demo.screen import Screen
from tests.demo.transcript import Transcript
from tests.lsp.client import SERVER, Client

PAUSES_S = {KEY: 0.04, FIX: 1.5, PASTE: 2.6, OPEN: 2.0, "": 0.6}
PAUSE_AT_A_CHANGE_S = 1.2
"""For those who watch; none without a terminal."""
WIDTH_WITHOUT_TERMINAL = 100


def main() -> int:
    console = Console(highlight=False)
    watched = console.is_terminal and not console.is_dumb_terminal
    with tempfile.TemporaryDirectory(prefix="vetline-demo-") as folder:
        try:
            return play(console, watched, Path(folder).resolve())
        except KeyboardInterrupt:
            return 130


def play(console: Console, watched: bool, folder: Path) -> int:
    started_s = time.perf_counter()
    with Client(SERVER, cwd=folder, timeout_s=60) as client:
        client.initialize([folder])
        initialized_s = time.perf_counter() - started_s
        uri = (folder / story.FILE_NAME).as_uri()
        if watched:
            wait_for_rules(console, client, uri)
            with Screen(console, f"{story.FILE_NAME} · vetline server, process {client.pid}, on stdio") as screen:
                editor = Editor(client, uri, paced(screen.show))
                story.play(editor)
        else:
            wait_for_rules(console, client, uri)
            editor = Editor(client, uri, Transcript(print).show)
            story.play(editor)
        client.shutdown()
    say_what_is_next(console, editor, initialized_s)
    return 0


def wait_for_rules(console: Console, client: Client, uri: str) -> None:
    """The server answers at once and loads its rules then; the first analysis waits for them."""
    with console.status("vetline server loads its rules"):
        client.open(uri + ".first", "")
        client.diagnostics(uri + ".first", 1)
        client.close(uri + ".first")


def paced(show: Callable[[Frame], None]) -> Callable[[Frame], None]:
    """Leaves each frame its time on the screen; what the next one takes to come counts as part of it."""
    clock = threading.Event()
    seen: set[str] = set()
    due_s = 0.0

    def shown(frame: Frame) -> None:
        nonlocal due_s
        clock.wait(max(due_s - time.monotonic(), 0.0))
        show(frame)
        standing = {squiggle.code for squiggle in frame.squiggles}
        pause_s = PAUSE_AT_A_CHANGE_S if frame.change == KEY and standing != seen else PAUSES_S[frame.change]
        due_s = time.monotonic() + pause_s
        seen.clear()
        seen.update(standing)

    return shown


def say_what_is_next(console: Console, editor: Editor, initialized_s: float) -> None:
    times = sorted(frame.elapsed_ms for frame in editor.frames if frame.elapsed_ms is not None and frame.change != OPEN)
    codes = list(dict.fromkeys(squiggle.code for frame in editor.frames for squiggle in frame.squiggles))
    program = os.path.join(os.path.relpath(os.path.dirname(sys.executable)), "vetline")
    if program.startswith(".."):
        program = "vetline"
    half, nearly_all = times[len(times) // 2], times[len(times) * 95 // 100]
    console.print(f"\n{len(times)} edits, half of them vetted within {half:.1f} ms, 95 of 100 within {nearly_all:.1f} ms.", soft_wrap=True)
    console.print(f"The server was up after {initialized_s:.2f} s. Nothing left this machine.", soft_wrap=True)
    console.print("\n[bold]What to run next[/bold]", soft_wrap=True)
    for command, purpose in (
        (f"{program} scan PATH", "vet code of your own; --fix mends what is safe to mend"),
        (f"{program} explain {codes[0]}", "why a rule exists, and what to write instead"),
        (f"{program} rules", "all rules"),
        ("make test", "run what the gate runs"),
        ("README.md", "your editor, your CI, your own rules"),
    ):
        console.print(f"  [cyan]{command:<44}[/cyan] {purpose}", soft_wrap=True)


if __name__ == "__main__":
    sys.exit(main())
