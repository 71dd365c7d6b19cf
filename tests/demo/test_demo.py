"""The demo as it runs without a terminal, and what it draws on one."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from tests.demo import story
from tests.demo.editor import Frame, Squiggle
from tests.demo.screen import Screen

ROOT = Path(__file__).parents[2]
FRAME = Frame(
    step="A line is typed",
    lines=tuple((story.OPENED + story.PASTED).split("\n")),
    cursor=(24, 10),
    squiggles=(
        Squiggle((11, 11), (11, 47), "warning", "a-rule", "What is wrong here and what to do, in a line that is too long for that. " * 2),
        Squiggle((24, 4), (25, 9), "error", "another-rule", "This goes over two lines."),
    ),
    change="key",
    elapsed_ms=1.25,
)


def test_it_plays_to_its_end_without_a_terminal() -> None:
    played = subprocess.run([sys.executable, "-m", "tests.demo"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (played.returncode, played.stderr) == (0, "")
    assert "\x1b" not in played.stdout
    assert played.stdout.count("gone: ") == played.stdout.count("^\n") == len(story.HAZARDS)
    assert "What to run next" in played.stdout


@pytest.mark.parametrize(("width", "height"), [(30, 8), (80, 24), (200, 70)])
def test_a_frame_fits_the_terminal(width: int, height: int) -> None:
    written = io.StringIO()
    console = Console(file=written, width=width, height=height)
    console.print(Screen(console, "module.py").drawn(FRAME))
    lines = written.getvalue().splitlines()
    assert len(lines) <= max(height, 10)
    assert max(map(len, lines)) <= width


def test_messages_stand_below_their_lines() -> None:
    written = io.StringIO()
    console = Console(file=written, width=120, height=60)
    console.print(Screen(console, "module.py").drawn(FRAME))
    lines = [line.strip() for line in written.getvalue().splitlines()]
    at = next(index for index, line in enumerate(lines) if line.startswith("● 25"))
    assert lines[at + 1] == "╰ This goes over two lines.  another-rule"
    assert "1 error  1 warning" in lines[2]
