"""The corpus is in order, and recall on it does not fall nor do alarms on its repaired twins rise (`make corpus` shows the figures)."""

from __future__ import annotations

import ast
import os
import re
from collections import Counter
from dataclasses import dataclass

import pytest
import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Parser

from tests.corpus.programs import Program, all_programs
from tests.corpus.verdicts import Verdict, verdicts

MIN_PROGRAMS = 3700
SIZES = range(10, 121)
PROGRAMS = all_programs()
GRAMMARS = {
    **dict.fromkeys((".js", ".jsx", ".mjs"), tree_sitter_javascript.language),
    ".ts": tree_sitter_typescript.language_typescript,
    ".tsx": tree_sitter_typescript.language_tsx,
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """Shares, a little looser than what is measured. Move them when the measure has moved."""

    least_found: float
    least_found_loudly: float
    most_alarms: float


BOUNDS = {
    "python": Bounds(least_found=0.93, least_found_loudly=0.86, most_alarms=0.02),
    "javascript": Bounds(least_found=0.91, least_found_loudly=0.86, most_alarms=0.02),
    "typescript": Bounds(least_found=0.89, least_found_loudly=0.87, most_alarms=0.02),
}


EVERY = 1 if os.environ.get("VETLINE_LONG") else 3
"""Which pairs of a language are judged: all of them takes minutes, and `make corpus` shows it."""


@pytest.fixture(scope="module")
def judged() -> list[Verdict]:
    identities = {program.identity: program.language for program in PROGRAMS}
    chosen = {one for language in BOUNDS for one in sorted(name for name, own in identities.items() if own == language)[::EVERY]}
    result, problems = verdicts([program for program in PROGRAMS if program.identity in chosen])
    assert problems == []
    return result


def test_each_flawed_program_has_one_twin() -> None:
    assert len(PROGRAMS) >= MIN_PROGRAMS
    assert Counter(program.identity for program in PROGRAMS if program.is_twin) == Counter(
        program.identity for program in PROGRAMS if not program.is_twin
    )
    texts = [program.text for program in PROGRAMS]
    assert len(set(texts)) == len(texts)


def test_flaws_are_annotated_and_twins_have_none() -> None:
    wrong = [str(program.path) for program in PROGRAMS if bool(program.flaws) == program.is_twin]
    for program in PROGRAMS:
        lines = program.text.split("\n")
        wrong.extend(f"{program.path}:{flaw.line}: nothing stands there" for flaw in program.flaws if not lines[flaw.line - 1].strip())
        wrong.extend(f"{program.path}:{number}: not read" for number, line in enumerate(lines, 1) if re.search(r"flaw: *(CWE|\w+-)", line))
        if len(lines) != program.path.read_text(encoding="utf-8").count("\n") + 1:
            wrong.append(f"{program.path}: annotations keep the lines")
    assert wrong == []


def test_programs_are_short_and_have_names_that_tell_nothing() -> None:
    wrong = [f"{program.path}: {program.text.count(chr(10))} lines" for program in PROGRAMS if program.text.count("\n") not in SIZES]
    wrong += [str(program.path) for program in PROGRAMS if re.search(r"(^|_)(test|tests|spec|mock|fixture|flaw|flawed|bad|vulnerable)[_.]", program.neutral_name)]
    assert wrong == []


@pytest.mark.parametrize("language", sorted({program.language for program in PROGRAMS}))
def test_programs_parse(language: str) -> None:
    wrong = [str(program.path) for program in PROGRAMS if program.language == language and not parses(program)]
    assert wrong == []


def parses(program: Program) -> bool:
    if program.language != "python":
        return not Parser(Language(GRAMMARS[program.path.suffix]())).parse(program.text.encode()).root_node.has_error
    try:
        ast.parse(program.text)
    except SyntaxError:
        return False
    return True


@pytest.mark.parametrize("language", sorted(BOUNDS))
def test_recall_and_alarms_are_no_worse_than_they_were(judged: list[Verdict], language: str) -> None:
    own = [verdict for verdict in judged if verdict.program.language == language]
    flawed = [verdict for verdict in own if not verdict.program.is_twin]
    alarmed = [verdict.program.path.name for verdict in own if verdict.program.is_twin and verdict.loud]
    bounds = BOUNDS[language]
    assert sum(bool(verdict.flaws_found) for verdict in flawed) >= bounds.least_found * len(flawed)
    assert sum(bool(verdict.flaws_found_loudly) for verdict in flawed) >= bounds.least_found_loudly * len(flawed)
    assert len(alarmed) <= bounds.most_alarms * len(flawed), alarmed
