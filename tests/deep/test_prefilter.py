"""What is left out of a rule before Semgrep gets it changes nothing that Semgrep finds."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.rules.fixtures import fixture_of
from vetline.core import rulefile
from vetline.core.ports import DeepMatch
from vetline.core.rule import Rule
from vetline.core.text import Text
from vetline.deep import codec, process
from vetline.deep.delivery import delivery
from vetline.deep.prefilter import NOTHING, Needs, Vocabulary, languages_for, needs_of, needs_of_sinks, pruned
from vetline.deep.process import Child
from vetline.host import rulefiles

RULES = Path(__file__).parents[2] / "rules"
FEW_NAMES = "{metavariable-regex: {metavariable: $F, regex: '^(?:get|web[.]post)$'}}"
LIKE_NAMES = FEW_NAMES.replace("get", r"get_\w+")
_TOP_LEVEL = re.compile(rb"\n\n(?=[^\s)}])|\Z")


def bodies(text: str) -> list[Rule]:
    found, problems = rulefile.parse(text.encode(), "rules.yaml")
    assert problems == ()
    return list(found)


def run(rules: bytes, known: dict[str, Rule], texts: list[bytes], language: str) -> list[set[tuple[str, int, int]]]:
    installation = process.find()
    assert installation is not None
    place = delivery()
    gate = place.gate()
    child = Child(installation.binary, place.put(rules), gate.path, 60)
    targets = [codec.Target(place.put(text), len(text), (language,)) for text in texts]
    gate.open(codec.targets_json(targets))
    output = codec.read(child.result(300).output, known, targets)
    place.close()
    assert output.failed == {}
    return [{_place(match) for match in output.matches.get(target.path, ())} for target in targets]


def _place(match: DeepMatch) -> tuple[str, int, int]:
    return match.rule.info.id, match.span.start, match.span.end


def is_met(needs: Needs, text: bytes) -> bool:
    vocabulary = Vocabulary.of([text])
    return needs.met_by(vocabulary.words, vocabulary.names_like)


@pytest.mark.parametrize("language", ["python", "javascript"])
def test_rules_without_what_cannot_match_find_the_same(language: str) -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    rules = [rule for rule in rulefiles.load([RULES / language], bundled=True)[0] if rule.body.get("mode") == "taint"]
    if not rules:
        pytest.skip("no rule is written in this language")
    looked_at = rules if os.environ.get("VETLINE_LONG") else rules[::4]
    known = {rule.info.id: rule for rule in rules}
    fixtures = [fixture_of(Path(str(rule.info.source_path))).read_bytes() for rule in looked_at]
    # Halves hold fewer words than whole fixtures, so more is left out.
    texts = [part for text in fixtures for part in (text[: _TOP_LEVEL.search(text, len(text) // 2).start()], text)]
    whole = run(codec.rules_json((rule, rule.body) for rule in rules), known, texts, language)
    sizes = [0, 0]
    for text, expected in zip(texts, whole, strict=True):
        assert [one for one in expected if not re.search(known[one[0]].holds.encode(), text)] == []
        vocabulary = Vocabulary.of([text])
        chosen = [rule for rule in rules if needs_of(rule.body, rule.info.languages).met_by(vocabulary.words, vocabulary.names_like)]
        cut_bodies = ((rule, pruned(rule.body, rule.info.languages, vocabulary)) for rule in chosen)
        cut = codec.rules_json((rule, body) for rule, body in cut_bodies if body is not None)
        assert run(cut, known, [text], language) == [expected]
        sizes[0] += len(codec.rules_json((rule, rule.body) for rule in chosen))
        sizes[1] += len(cut)
    assert sizes[1] < 0.9 * sizes[0], "little was left out"
    assert sum(map(len, whole)) > 5 * len(texts)


@pytest.mark.parametrize(
    ("formula", "wanted", "unwanted"),
    [
        ("pattern: os.system($X)", b"import os; os.system(1)", b"system(1)"),
        ("pattern: 'f(\"a word\", $...ARGS)'", b"f()", b"g()"),
        ("pattern-either: [{pattern: f(...)}, {pattern: g(...)}]", b"g", b"h"),
        ("patterns: [{pattern: f(...)}, {pattern-not: g(...)}, {pattern-inside: 'class $C(Model): ...'}]", b"f Model", b"f g"),
        ("pattern-regex: anything", b"", None),
        ("pattern: '($X : Model).save()'", b"", None),
        ("patterns: [{pattern-either: [{pattern: $X}, {pattern: f(...)}]}]", b"", None),
        ("mode: taint\n  pattern-sources: [{pattern: a}, {pattern: b}]\n  pattern-sinks: [{pattern: c}]", b"b c", b"a b"),
        (f"patterns: [{{pattern: $X.$F(...)}}, {FEW_NAMES}]\n  metadata: {{named: [$F]}}", b"web.post()", b"put()"),
        (f"patterns: [{{pattern: $X.$F(...)}}, {FEW_NAMES}]\n  metadata: {{named: [$X]}}", b"", None),
        (f"patterns: [{{pattern: $X.$F(...)}}, {LIKE_NAMES}]\n  metadata: {{named: [$F]}}", b"x = get_it", b"x = post_it"),
        ("patterns: [{pattern: $X}, {metavariable-pattern: {metavariable: $X, pattern: f(...)}}]", b"f", b"g"),
        ("patterns: [{pattern: $X}, {metavariable-pattern: {metavariable: $X, language: generic, pattern: f}}]", b"", None),
    ],
)
def test_needed_words(formula: str, wanted: bytes, unwanted: bytes | None) -> None:
    (rule,) = bodies(f"rules:\n- id: r\n  languages: [python]\n  severity: ERROR\n  message: m\n  {formula}\n")
    needs = needs_of(rule.body, rule.info.languages)
    assert is_met(needs, wanted)
    assert (needs == NOTHING) == (unwanted is None)
    assert unwanted is None or not is_met(needs, unwanted)


def test_other_languages_ask_for_nothing_and_run_where_they_are_for() -> None:
    (rule,) = bodies("rules:\n- {id: r, languages: [python, javascript], severity: ERROR, message: m, pattern: f(...)}\n")
    assert needs_of(rule.body, rule.info.languages) == NOTHING
    assert languages_for(("javascript",), "python") == ()
    assert languages_for(("python", "javascript"), "python") == ("python",)
    assert languages_for(("regex",), "python") == ("regex",)


def test_names_with_a_condition_that_no_name_fulfils_are_left_out() -> None:
    text = """rules:
- id: r
  languages: [python]
  severity: ERROR
  message: m
  mode: taint
  pattern-sources: [{pattern: a}]
  pattern-sanitizers:
    - patterns: [{pattern: $CLEAN(...)}, {metavariable-regex: {metavariable: $CLEAN, regex: '^(?:\\w+\\.)*clean$'}}]
    - patterns: [{pattern: $OTHER(...)}, {metavariable-regex: {metavariable: $OTHER, regex: '^clean$'}}]
  pattern-sinks: [{pattern: b}]
  metadata: {named: [$CLEAN]}
"""
    (rule,) = bodies(text)

    def left(data: bytes) -> int:
        body = pruned(rule.body, rule.info.languages, Vocabulary.of([Text.of(data).data]))
        assert body is not None
        return len(body["pattern-sanitizers"])

    assert left(b"b(x.y.clean(a))") == 2
    assert left(b"b(unclean(a))") == 1
    assert pruned(rule.body, rule.info.languages, Vocabulary.of([b"b(c)"])) is None


def test_what_stands_around_a_function_is_not_asked_of_it() -> None:
    around = [{"pattern": "return $X"}, {"pattern-inside": "import flask\n..."}]
    assert needs_of_sinks({"pattern-sinks": [{"patterns": around}]}, ("python",)) == NOTHING
    needs = needs_of_sinks({"pattern-sinks": [{"patterns": [*around, {"pattern": "page(...)"}]}]}, ("python",))
    assert is_met(needs, b"page") and not is_met(needs, b"flask")
