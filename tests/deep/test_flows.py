"""Flow rules look at one function at a time, find what they find in the whole text, and look again only where something changed."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path

import pytest

from vetline import flows
from vetline.core.finding import Span
from vetline.core.ports import Cancellation, DeepAnswer, DeepMatch, DeepRequest, Ports
from vetline.core.rule import Rule
from vetline.core.text import Source, Text
from vetline.deep import process
from vetline.deep.scanner import SemgrepScanner
from vetline.host import rulefiles
from vetline.match.excerpts import Outline
from vetline.match.python.cut import PYTHON as CUTTER
from vetline.match.python.excerpts import EXCERPTING
from vetline.match.python.language import PYTHON
from vetline.match.python.slices import indexed
from vetline.match.segments import Segmentation

RULES = Path(__file__).parents[2] / "rules" / "python"

APP = '''import os
from flask import request as asked
from helpers import run as execute


def show(cursor):
    return cursor.execute(asked.args["q"])


class Reports:
    """Longer than a class that stays in one piece.

    Its members are
    parts of their own.

    So is what
    they name.
    """

    title = "reports"

    def first(self):
        return self.second(asked.args["q"])

    def second(self, name):
        import subprocess

        return subprocess.run(name, shell=True)


    def third(self):
        return execute(asked.args["q"])


    def fourth(self):
        return 4


def other():
    return 1
'''


class Nothing:
    """Ports' packages and a scanner that writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def satisfies(self, path: str | None, requirement: str) -> bool:
        return False

    def chosen(self, source: Source, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return rules

    def stands_alone(self, source: Source) -> bool:
        return False

    def pinned(self, path: str | None, name: str) -> None:
        return None

    def relevant(self, language: str, rules: tuple[Rule, ...], words: Set[bytes], own_words: Set[bytes], names: Set[str]) -> tuple[Rule, ...]:
        return rules if b"asked" in own_words else ()

    def prepare(self, requests: Sequence[DeepRequest]) -> None: ...

    def scan(self, requests: Sequence[DeepRequest], cancellation: Cancellation | None = None) -> tuple[DeepAnswer, ...]:
        self.asked = [request.source.text.data.decode() for request in requests]
        return tuple(DeepAnswer() for _ in requests)


def flow_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in rulefiles.load([RULES], bundled=True)[0] if rule.body.get("mode") == "taint")


def asked_about(text: Text, ports: Ports, scanner: Nothing, holds: str = "") -> list[str]:
    rules = (replace(flow_rules()[0], holds=holds),)
    inquiry = flows.Inquiry(Source("file:///a.py", "a.py", "python", text), PYTHON, rules, ports, 1)
    flows.answers([inquiry], scanner, None)
    return scanner.asked


def functions(text: str) -> list[str]:
    return [name for name in re.findall(r"def (\w+)", text) if name != "_"]


def test_only_functions_that_may_hold_an_end_of_a_flow_are_asked_about() -> None:
    scanner = Nothing()
    (first,) = asked_about(Text.of(APP), Ports({}, scanner), scanner)
    assert functions(first) == ["show", "first", "second", "third"]  # the second for its name stands in the first
    assert first.count("pass\n") == 2  # for the fourth, and for what the second does


def test_a_rule_is_asked_about_functions_that_hold_what_its_flows_end_in() -> None:
    scanner = Nothing()
    text = Text.of("from flask import request as asked\n\n\ndef one():\n    run(asked.args)\n\n\ndef two():\n    go(asked.args)\n")
    (only,) = asked_about(text, Ports({}, scanner), scanner, holds=r"\brun\b")
    assert functions(only) == ["one"]
    (around,) = asked_about(text, Ports({}, scanner), scanner, holds="flask")
    assert functions(around) == ["one", "two"]


def test_an_edit_asks_again_about_its_function_alone() -> None:
    scanner = Nothing()
    ports = Ports({}, scanner)
    text = Text.of(APP)
    asked_about(text, ports, scanner)
    at = APP.index('["q"])\n\n\n    def fourth')
    (again,) = asked_about(text.replaced(at + 2, at + 3, b"page"), ports, scanner)
    assert functions(again) == ["third"]
    assert asked_about(text, ports, scanner) == []
    (everything,) = asked_about(text.replaced(0, 9, b"import sys"), ports, scanner)
    assert functions(everything) == functions(APP)[:-2]


def test_what_is_known_of_a_function_moves_with_it() -> None:
    class Finding(Nothing):
        def scan(self, requests: Sequence[DeepRequest], cancellation: Cancellation | None = None) -> tuple[DeepAnswer, ...]:
            return tuple(DeepAnswer(tuple(self.matches(request))) for request in requests)

        def matches(self, request: DeepRequest) -> Iterator[DeepMatch]:
            for found in re.finditer(rb"asked\.\w+", request.source.text.data):
                yield DeepMatch(request.rules[0], Span(*found.span()), {}, ())

    scanner = Finding()
    ports = Ports({}, scanner)
    for added in ("", "    def zeroth(self):\n        return 0\n\n", "    def zero(self):\n        import os\n\n"):
        text = APP.replace("    def first", f"{added}    def first")
        inquiry = flows.Inquiry(Source("file:///a.py", "a.py", "python", Text.of(text.encode())), PYTHON, flow_rules()[:1], ports, 1)
        (answer,) = flows.answers([inquiry], scanner, None)
        assert {text[match.span.start : match.span.end] for match in answer.matches} == {"asked.args"}
        assert len(answer.matches) == 3


def test_a_function_that_does_not_parse_is_asked_about_alone() -> None:
    scanner = Nothing()
    broken = APP.replace('cursor.execute(asked.args["q"])', 'cursor.execute(asked.args["q"')
    texts = asked_about(Text.of(broken), Ports({}, scanner), scanner)
    assert [functions(text) for text in texts] == [["first", "second", "third"], ["show"]]


def test_what_is_too_much_at_once_is_asked_in_several_texts() -> None:
    many = "from flask import request as asked\n\n\n" + "".join(f"def f{number}(): return asked('{'x' * 30_000}')\n\n\n" for number in range(70))
    text, ports = Text.of(many.encode()), Ports({}, Nothing())
    asked = asked_about(text, ports, Nothing())
    assert len(asked) == 3
    assert sorted(name for one in asked for name in functions(one)) == sorted(f"f{number}" for number in range(70))
    assert asked_about(text, ports, Nothing()) == []


def test_functions_that_read_the_same_are_told_apart() -> None:
    text = "from flask import request as asked\n\n\ndef show():\n    run(asked.args)\n\n\ndef show():\n    run(asked.args)\n\n\nasked = 1\n\n\n"
    moved = text.replace("\n\n\nasked = 1", "").replace("import request", "import request\nasked = 1\nfrom flask import request")
    scanner = Nothing()
    ports = Ports({}, scanner)
    (first,) = asked_about(Text.of(text), ports, scanner)
    assert first == text
    assert asked_about(Text.of(moved), ports, scanner) == [moved]


def test_places_go_in_and_out_of_an_excerpt() -> None:
    data = APP.encode()
    outline = Outline(Segmentation.of(data, CUTTER), EXCERPTING)
    for part in outline.parts():
        excerpt = outline.excerpt([part])
        for word in re.finditer(rb"\w+", excerpt.data):
            start, end = excerpt.outside(*word.span())
            if word.group() not in (b"pass", b"def", b"_", b"import", b"subprocess"):  # of what stands for functions left out
                assert data[start:end] == word.group()
                assert excerpt.inside(start, end) == word.span()


def test_parts_find_what_the_whole_finds() -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    rules = flow_rules()
    looked_at = rules if os.environ.get("VETLINE_LONG") else rules[::5]
    fixtures = [Path(str(rule.info.source_path)).with_suffix(".py") for rule in looked_at]
    sources = [Source(path.as_uri(), path.name, "python", Text.of(path.read_bytes())) for path in fixtures]
    scanner = SemgrepScanner({}, 60.0)
    whole = scanner.scan([DeepRequest(replace(source, text=Text.of(indexed(source.text.data))), rules) for source in sources])
    ports = Ports({}, Nothing())
    for _ in range(2):  # the second time out of memory
        inquiries = [flows.Inquiry(source, PYTHON, rules, ports, 1) for source in sources]
        parts = flows.answers(inquiries, scanner, None)
        for path, expected, found in zip(fixtures, whole, parts, strict=True):
            assert places(found) == places(expected), path.name
            assert {match.trace for match in found.matches} == {match.trace for match in expected.matches}, path.name
    assert sum(len(answer.matches) for answer in whole) > 5 * len(sources)


def test_values_are_followed_into_through_and_out_of_slices() -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    text = """from flask import request


def shown(cursor, number):
    name = request.args["name"][:100]
    return cursor.execute("SELECT * FROM t WHERE name = " + name).fetchall()[number : number + 3]
"""
    rules = tuple(rule for rule in flow_rules() if "CWE-89" in rule.body["metadata"]["cwe"] and rule.body["severity"] == "ERROR")
    inquiry = flows.Inquiry(Source("file:///a.py", "a.py", "python", Text.of(text.encode())), PYTHON, rules, Ports({}, Nothing()), 1)
    (answer,) = flows.answers([inquiry], SemgrepScanner({}, 60.0), None)
    assert {text.encode()[: match.span.start].count(b"\n") + 1 for match in answer.matches} == {6}


def test_after_edits_the_answer_is_that_of_a_fresh_look() -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    rules = tuple(rule for rule in flow_rules() if rule.info.id.startswith(("sql", "ssrf")))
    data = b"\n".join(Path(str(rule.info.source_path)).with_suffix(".py").read_bytes() for rule in rules)
    text = Text.of(data)
    lines = [line for line in data.split(b"\n") if b"request" in line or b"execute" in line]
    dice = random.Random(8)
    scanner, kept = SemgrepScanner({}, 60.0), Ports({}, Nothing())
    found = 0
    for _ in range(60 if os.environ.get("VETLINE_LONG") else 8):
        answers = []
        for ports in (kept, Ports({}, Nothing())):
            inquiry = flows.Inquiry(Source("file:///a.py", "a.py", "python", text), PYTHON, rules, ports, 1)
            answers += flows.answers([inquiry], scanner, None)
        assert places(answers[0]) == places(answers[1])
        found += len(answers[0].matches)
        line = dice.randrange(len(text.lines) - 1)
        start, end = text.lines.start_of(line), text.lines.start_of(line + 1)
        text = text.replaced(start, dice.choice((start, end)), dice.choice((b"", dice.choice(lines) + b"\n")))
    assert found > 50


def places(answer: DeepAnswer) -> set[tuple[str, int, int]]:
    return {(match.rule.info.id, match.span.start, match.span.end) for match in answer.matches}
