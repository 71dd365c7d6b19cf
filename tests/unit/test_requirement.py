"""What a text lacks is never needed: programs match the same where nobody looks first whether they can."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of
from vetline import wiring
from vetline.core.text import Text
from vetline.match import analysis, regex_facts, sieve
from vetline.match.anchors import Anchors
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.language import Language
from vetline.match.plan import SCRIPT, Plan, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.requirement import ANYTHING
from vetline.match.scan import RuleMatch, Scanner

_STRING = re.compile(r"""pattern[\w-]*: (?:\|\n[^\n]*|'[^'\n]*|[^'"\n]*)["'][^"'.$]""")
"""A pattern with the text of a string."""
RULES = [
    path
    for path in sorted((RULES_FOLDER / "python").rglob("*.yaml"))
    if ("regex:" in (text := path.read_text()) or _STRING.search(text)) and "mode: taint" not in text
]

SCRIPT_RULES = [path for path in sorted((RULES_FOLDER / "javascript").rglob("*.yaml")) if "mode: taint" not in path.read_text()]
SCRIPT_LANGUAGES = {".ts": TYPESCRIPT, ".tsx": TSX}


@cache
def workbench() -> wiring.Workbench:
    return wiring.build({}, None)


def plan_of(identity: str) -> Plan:
    return compile_plan([rule for rule in workbench().rules if rule.info.id == identity])


def unfiltered(plan: Plan) -> Plan:
    """Each program is run on every piece."""
    numbers = range(len(plan.programs))
    stages = tuple(
        replace(stage, anchors=Anchors.of_pieces((number, ANYTHING) for number in numbers if number not in stage.whole))
        for stage in plan.stages
    )
    return replace(plan, stages=stages, files=Anchors.of_files((number, ANYTHING) for number in numbers))


def matches(plan: Plan, text: str, language: Language = PYTHON) -> set[tuple[int, int]]:
    found = Scanner(plan, language, Text.of(text), in_tests=False).matches()
    starts = ((match, match.piece.start if match.piece else 0) for match in found if isinstance(match, RuleMatch))
    return {(start + match.range.start, start + match.range.end) for match, start in starts}


class Moved(ast.NodeTransformer):
    """Some strings become names of the module, are cut in two, put together by `+` or formatted."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.constants: list[tuple[str, str]] = []

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, str) or len(node.value) < 2 or self.chance.random() < 0.3:
            return node
        cut = self.chance.choice([found.start() for found in re.finditer(r"\b", node.value)] or [0])  # words are looked for whole
        whole, start, end = (ast.Constant(part) for part in (node.value, node.value[:cut], node.value[cut:]))
        way = self.chance.choice(["name", "plus", "named part", "formatted"])
        if way == "name":
            return self.named(whole)
        if way == "plus":
            return ast.BinOp(start, ast.Add(), end)
        if way == "named part":
            return ast.BinOp(self.named(start), ast.Add(), end)
        return ast.JoinedStr([ast.FormattedValue(self.named(start), -1), end])

    def named(self, value: ast.Constant) -> ast.AST:
        name = f"constant_{len(self.constants)}"
        self.constants.append((name, value.value))
        return ast.Name(name, ast.Load())


def moved(source: str, chance: random.Random) -> str:
    tree = ast.parse(source)
    mover = Moved(chance)
    tree = mover.visit(tree)
    lines = [f"{name} = {value!r}" for name, value in mover.constants]
    return "\n".join([*lines, ast.unparse(ast.fix_missing_locations(tree)), ""])


def paired(source: str, chance: random.Random) -> str:
    """Assignments in pairs, with parentheses or annotated."""

    class Pairs(ast.NodeTransformer):
        def visit_Assign(self, node: ast.Assign) -> ast.AST:
            target, way = node.targets[0], chance.choice(["first", "second", "annotated", "chained", "as it is"])
            if len(node.targets) > 1 or not isinstance(target, (ast.Name, ast.Attribute)):
                return node
            other, nothing = ast.Name("_", ast.Store()), ast.Constant(0)
            if way == "annotated":
                return ast.AnnAssign(target, ast.Name("str", ast.Load()), node.value, int(isinstance(target, ast.Name)))
            if way == "chained":
                return ast.Assign([other, target], node.value)
            if way in ("first", "second"):
                order = 1 if way == "first" else -1
                return ast.Assign([ast.Tuple([target, other][::order], ast.Store())], ast.Tuple([node.value, nothing][::order], ast.Load()))
            return node

    return ast.unparse(ast.fix_missing_locations(Pairs().visit(ast.parse(source))))


def spread(source: str, chance: random.Random) -> str:
    """White space, comments and parentheses where they may stand."""
    for sign in ("=", "==", "(", ","):
        parts = source.split(sign if sign != "=" else " = ")
        between = [chance.choice([sign, f" {sign} "] + ([f"{sign}  # a remark\n      "] if sign == "(" else [])) for _ in parts[1:]]
        source = parts[0] + "".join(sign + part for sign, part in zip(between, parts[1:], strict=True))
    return source


@pytest.mark.parametrize("change", [moved, paired, spread], ids=lambda change: change.__name__)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_what_is_left_out_would_not_match(
    rule: Path, change: Callable[[str, random.Random], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_of(rule.stem)
    if not plan.programs:
        pytest.skip("Semgrep runs it")
    try:
        text = change(fixture_of(rule).read_text(), random.Random(rule.stem))
    except SyntaxError:
        pytest.skip("the fixture is no program")
    found = matches(plan, text)
    look_at_everything(monkeypatch)
    assert matches(unfiltered(plan), text) == found


def look_at_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis.SegmentPiece, "has", lambda self, word: True)
    monkeypatch.setattr(analysis, "holds_any", lambda data, literals: True)


@pytest.mark.parametrize("rule", SCRIPT_RULES, ids=lambda rule: rule.stem)
def test_what_is_left_out_of_scripts_would_not_match(rule: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = plan_of(rule.stem).part(SCRIPT)
    if plan is None or not plan.programs:
        pytest.skip("Semgrep runs it, or it is for pages")
    fixture = fixture_of(rule)
    text, language = fixture.read_text(), SCRIPT_LANGUAGES.get(fixture.suffix, JAVASCRIPT)
    found = matches(plan, text, language)
    look_at_everything(monkeypatch)
    assert matches(unfiltered(plan), text, language) == found


def test_a_word_is_known_by_what_a_regex_asks_of_its_start() -> None:
    for regex, word in [
        (r"^(?:[\w$]+\.)*(?:read|write)_\w+$", b"read_csv"),
        (r"(?i)^_*(?:is|has)\w*admin", b"__hasAdminRights"),
        (r"^[$_#]*run(?:\w*)$", b"_runAll"),
        (r"^can\(", b"cancel"),
        (r"^\d{1,2}px$", b"px"),
        (r"^(?:Bun\.password|bcrypt)", b"bcryptjs"),
    ]:
        coarse = sieve.of_word(regex)
        assert coarse is not None and re.match(coarse, word), regex
    for regex in (r"^10$", r"^[^.]+", r"^.*name", r"^['\"]name", r"^\w+$", r"^(?:a|)b"):
        assert sieve.of_word(regex) is None, regex


def test_words_that_a_regex_asks_for_stand_whole_in_what_it_matches() -> None:
    assert regex_facts.words_by_alternative(r"^(?:[\w$]+\.)*(?:get|all)$") == [frozenset({b"get", b"all"})]
    assert regex_facts.words_by_alternative(r"^(?:e|err|\w+Error)$") == [frozenset({b"e"}), frozenset({b"err"}), None]
    for regex in (r"^get", r"(?i)^get$", r"^\w+get$", r"^get\b", r"^get(?=x)$", r"^2fa$", r"^\$get$"):
        assert regex_facts.words_by_alternative(regex) == [None], regex


def test_a_raw_strings_line_feeds_match_what_excludes_one() -> None:
    """Semgrep writes them as two characters, so that "." goes on over the lines of a raw string, and so do excluding sets."""
    for regex in (r"abc.*\(de", r"abc[^\n]*\(de", r"abc[^)\n]*\(de"):
        coarse = sieve.of_string(regex)
        assert coarse is not None and re.search(coarse, b"r'''abc\n(de'''")
