"""The programs: flawed ones with their flaws annotated, each with its repaired twin, as they are read from `programs/`.

`TOPIC/NAME.EXT` is flawed, `TOPIC/NAME.repaired.EXT` is its twin. `# flaw: CWE-89` (in JavaScript `// flaw:`, in markup `{/* flaw: */}`) stands
behind the code that is wrong, or alone on the line before it. What is scanned has no annotations, and keeps its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "programs"
TWIN = ".repaired"
LANGUAGES = {".py": "python", ".js": "javascript", ".jsx": "javascript", ".mjs": "javascript", ".ts": "typescript", ".tsx": "typescript"}

_LABELS = r"(?P<labels>(?:CWE-\d+|[a-z-]+)(?:, *(?:CWE-\d+|[a-z-]+))*)"
_ANNOTATION = re.compile(rf"[ \t]*(?:(?:#|//) flaw: {_LABELS}|\{{/\* flaw: {_LABELS.replace('labels', 'markup')} \*/\}})[ \t]*$")


@dataclass(frozen=True, slots=True)
class Flaw:
    line: int  # from 1
    labels: frozenset[str]  # of each: a CWE's name, or a category of rules where no CWE fits


@dataclass(frozen=True, slots=True)
class Program:
    topic: str
    path: Path
    language: str
    text: str  # without annotations
    flaws: tuple[Flaw, ...]

    @property
    def is_twin(self) -> bool:
        return self.path.stem.endswith(TWIN)

    @property
    def neutral_name(self) -> str:
        """The file's name, which does not tell that it is repaired."""
        return self.path.name.replace(TWIN, "")

    @property
    def identity(self) -> tuple[str, str]:
        """What a flawed program and its twin have in common."""
        return self.topic, self.neutral_name


def all_programs(folder: Path = FOLDER) -> tuple[Program, ...]:
    paths = sorted(path for path in folder.glob("*/*") if path.suffix in LANGUAGES)
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> Program:
    lines = path.read_text(encoding="utf-8").split("\n")
    flaws = tuple(_flaws(lines))
    text = "\n".join(_ANNOTATION.sub("", line) for line in lines)
    return Program(path.parent.name, path, LANGUAGES[path.suffix], text, flaws)


def _flaws(lines: list[str]) -> Iterator[Flaw]:
    for number, line in enumerate(lines, 1):
        if found := _ANNOTATION.search(line):
            alone = found.start() == 0
            labels = found["labels"] or found["markup"]
            yield Flaw(number + alone, frozenset(re.split(", *", labels)))
