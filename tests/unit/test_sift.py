"""Conditions that were brought to the patterns which bind their metavariables change no finding."""

from __future__ import annotations

import pytest

from tests.rules.fixtures import RULES_FOLDER
from vetline import wiring
from vetline.core import languages
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match.formula import PatternLeaf, leaves_of
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.plan import SCRIPT, Plan, compile_plan
from vetline.match.scan import RuleMatch, Scanner

_LANGUAGES = {"javascript": JAVASCRIPT, "typescript": TYPESCRIPT, "tsx": TSX}
_FIXTURES = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in (".js", ".jsx", ".ts", ".tsx"))
_BODIES = (
    {"patterns": [{"pattern": "$F($A, ...)"}, {"pattern-inside": "$A = $V\n..."}, {"metavariable-regex": {"metavariable": "$V", "regex": ".*[a-m(]$"}}]},
    {"patterns": [
        {"pattern": "$F($A)"},
        {"pattern-either": [{"pattern-inside": "$A = $V\n..."}, {"pattern-inside": "if (<... $A ...>) { ... }\n..."}]},
        {"metavariable-regex": {"metavariable": "$V", "regex": "^[a-z]"}},
        {"metavariable-regex": {"metavariable": "$A", "regex": "^[a-p]"}},
    ]},
    {"patterns": [
        {"pattern": "$F(...)"},
        {"pattern-not-inside": {"patterns": [{"pattern": "$A = $G(...)\n..."}, {"metavariable-regex": {"metavariable": "$G", "regex": "^[r-z]"}}]}},
    ]},
    {"patterns": [{"pattern": "$A = $V\n...\n$F($A, ...)"}, {"metavariable-regex": {"metavariable": "$V", "regex": "^[a-r]"}}, {"focus-metavariable": "$F"}]},
)  # fmt: skip


def plans() -> Plan:
    own = [Rule(RuleInfo(f"own-{number}", "own", Severity.INFO, languages=("javascript", "typescript")), body) for number, body in enumerate(_BODIES)]
    plan = compile_plan([*(rule for rule in wiring.build({}, None).rules if "javascript" in rule.info.languages), *own]).part(SCRIPT)
    assert plan is not None
    return plan


def found(plan: Plan) -> list[object]:
    told: list[object] = []
    for path in _FIXTURES:
        scanner = Scanner(plan, _LANGUAGES[str(languages.by_suffix(path.name))], Text.of(path.read_bytes()), in_tests=False)
        matches = [match for match in scanner.matches() if isinstance(match, RuleMatch)]
        told.append(sorted((one.program.rule.info.id, one.range.start + (one.piece.start if one.piece else 0), one.range.end) for one in matches))
    return told


def test_findings_are_those_without(monkeypatch: pytest.MonkeyPatch) -> None:
    sifted = plans()
    leaves = [leaf for program in sifted.programs for leaf in leaves_of(program.formula) if isinstance(leaf, PatternLeaf)]
    assert {len(leaf.conditions) for leaf in leaves} > {0, 1}
    told = found(sifted)
    monkeypatch.setattr("vetline.match.program.sifted", lambda formula, chosen: formula)
    plain = plans()
    assert not any(leaf.conditions for program in plain.programs for leaf in leaves_of(program.formula) if isinstance(leaf, PatternLeaf))
    assert told == found(plain)
    identities = {entry[0] for matches in told for entry in matches}
    assert {f"own-{number}" for number in range(len(_BODIES))} <= identities
