"""A scanner over a child that obeys the test, and one over the real Semgrep."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from vetline.core import rulefile
from vetline.core.rule import Rule
from vetline.core.text import Source, Text
from vetline.deep import process
from vetline.deep.process import Installation
from vetline.deep.scanner import SemgrepScanner

POSIX = sys.platform != "win32"
WAIT_S = 20.0


def wait_for(true: Callable[[], object]) -> None:
    """For what another process does, which tells nobody."""
    deadline = time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def gone(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    return False


@dataclass(slots=True)
class Fake:
    """A program that stands for `semgrep-core`, and what it was asked."""

    folder: Path

    @property
    def program(self) -> Path:
        return self.folder / "semgrep-core"

    def behave(self, how: str) -> None:
        (self.folder / "behaviour").write_text(how)

    def install(self) -> None:
        body = (Path(__file__).parent / "fake_semgrep.py").read_text()
        self.program.write_text(f"#!{sys.executable} -IS\n{body}")
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def find(self) -> Installation | None:
        return Installation(str(self.program), "9.9.9") if self.program.exists() else None

    @property
    def runs(self) -> list[int]:
        """The process ids of all that were started."""
        return [int(line) for line in self._lines("runs")]

    @property
    def started(self) -> list[list[str]]:
        """The rules of each run that got as far as its texts."""
        return [line.split() for line in self._lines("started")]

    def _lines(self, name: str) -> list[str]:
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    if not POSIX:
        pytest.skip("the stand-in is a script")
    folder = tmp_path / "semgrep"
    folder.mkdir()
    made = Fake(folder)
    made.install()
    made.behave("well")
    return made


@pytest.fixture(params=[None, True], ids=["memory", "folder"])
def scanner(fake: Fake, request: pytest.FixtureRequest) -> Iterator[SemgrepScanner]:
    """Over the stand-in, in both ways of handing texts over."""
    made = SemgrepScanner({}, timeout_s=20, find=fake.find, folders=request.param)
    yield made
    made.close()


@pytest.fixture
def semgrep() -> Iterator[SemgrepScanner]:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    made = SemgrepScanner({}, timeout_s=60)
    yield made
    made.close()


@pytest.fixture
def rules() -> Callable[[str], tuple[Rule, ...]]:
    def parse(text: str) -> tuple[Rule, ...]:
        found, problems = rulefile.parse(text.encode(), "rules.yaml")
        assert problems == ()
        return tuple(found)

    return parse


def source(text: str | bytes, path: str | None = "app.py") -> Source:
    return Source(f"file:///{path}", path, "python", Text.of(text))


def plain(*ids: str) -> tuple[Rule, ...]:
    """Rules that ask for no word, so that they are always sent."""
    body = "".join(f"- {{id: {one}, languages: [python], severity: ERROR, message: m, pattern: $X}}\n" for one in ids)
    return tuple(rulefile.parse(f"rules:\n{body}".encode(), "rules.yaml")[0])
