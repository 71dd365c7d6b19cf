"""Generated rules on generated programs: every rule taken from any program of a batch, on every program of the batch.

VETLINE_PARITY_BATCHES says how many batches (one in the gate, 150 in the long form), VETLINE_PARITY_SEED where to begin.
Semgrep starts once for each batch. A rule that Semgrep refuses, or that is left to it, is not compared.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.parity import oracle
from tests.parity.generated import compiled, disagreements
from tests.parity.patterns import rules
from tests.parity.programs import program

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

LONG = os.environ.get("VETLINE_LONG") == "1"
BATCHES = int(os.environ.get("VETLINE_PARITY_BATCHES", "150" if LONG else "1"))
SEED = int(os.environ.get("VETLINE_PARITY_SEED", "0"))
PROGRAMS, RULES_OF_EACH = 20, 12
_MOST_SHOWN = 5


def test_generated_rules_on_generated_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    reasons: Counter[str] = Counter()
    count = accepted = pairs = matches = 0
    for seed in range(SEED, SEED + BATCHES):
        random = Random(seed)
        paths, bodies = [], []
        for number in range(PROGRAMS):
            source = program(random, 9)
            paths.append(tmp_path / f"{seed}-{number}.py")
            paths[-1].write_text(source, encoding="utf-8")
            bodies += [{"id": f"r{number}-{index}", **body} for index, body in enumerate(rules(random, source, RULES_OF_EACH))]
        made = compiled(bodies)
        result = disagreements(made, paths)
        told += result.told
        reasons.update(made.declined.values())
        count += len(bodies) - len(result.refused)
        accepted += len(bodies) - len(result.refused) - len(made.declined)
        pairs += result.pairs
        matches += result.matches
    with capsys.disabled():
        print(f"\nparity: {count} generated rules, {accepted} accepted, {pairs:,} pairs of rule and program, {matches:,} matches, "
              f"{len(told)} disagreements")  # fmt: skip
        if LONG:
            print(*(f"  {times} left to Semgrep: {reason}" for reason, times in reasons.most_common(12)), sep="\n")
    assert not told, "\n".join(told[:_MOST_SHOWN])
    assert accepted > count * 0.8
    assert matches > accepted


@pytest.mark.parametrize(
    ("focus", "is_declined"),
    [((["$A", "$B"], "$A"), True), (("$A", ["$A", "$B"]), True), ((["$A", "$B"],), False), (("$A", "$A"), False), ((["$A"], ["$B"]), False)],
)
def test_a_focus_on_several_beside_another_is_left_to_semgrep(tmp_path: Path, focus: tuple[object, ...], is_declined: bool) -> None:
    made = compiled([{"id": "focused", "patterns": [{"pattern": "f($A, $B)"}, *({"focus-metavariable": one} for one in focus)]}])
    (program := tmp_path / "program.py").write_text("f(a, b)\nf(c, c)\n", encoding="utf-8")
    assert (bool(made.declined), disagreements(made, [program]).told) == (is_declined, [])
