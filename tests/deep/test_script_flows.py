"""Flow rules look at a statement of a script at a time, and find what they find in the whole."""

from __future__ import annotations

import os
import random
from functools import cache
from pathlib import Path

import pytest

from tests.deep.test_flows import Nothing, places
from tests.rules.fixtures import fixture_of, written_in
from vetline import flows
from vetline.core.ports import DeepRequest, Ports
from vetline.core.rule import Rule
from vetline.core.text import Source, Text
from vetline.deep import process
from vetline.deep.scanner import SemgrepScanner
from vetline.host import rulefiles
from vetline.match.excerpts import Outline
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.language import Language
from vetline.match.segments import Segmentation

RULES = Path(__file__).parents[2] / "rules" / "javascript"
LANGUAGES = {"javascript": JAVASCRIPT, "typescript": TYPESCRIPT, "tsx": TSX}
LONG = bool(os.environ.get("VETLINE_LONG"))

APP = """import express, { Request } from "express";
const { exec: run } = require("child_process");
const app = express();
let last = "", names = [];

app.get("/one", async (req, res) => {
  res.send(await inside(req.query.name));
});
app.get("/kept", (req, res) => {
  last = req.query.last;
});
app.get("/pushed", wrapped((req, res) => {
  names.push(req.query.name);
}));
app.get("/own", (req, res) => {
  let mine;
  (() => {
    mine = req.query.name; req.user.name = mine;
  })();
});
function inside(name) {
  if (!name) throw new Error(name);
  return name;
}
export const show = wrapped(async function (req: Request) {
  return run(req.query.name);
});
exports.hide = async (req) => {
  last = req.query.last;
};
@Controller("reports")
export class Reports {
  title = "reports";

  first(@Query() query) {
    return query;
  }
}
module.exports.deep = {
  query(parent, args) { return args; },
};
const table = {
  first: "1",
};
if (require.main === module) {
  app.listen(() => {
    run("ls");
  });
}
export default {
  data() {
    return { name: this.name };
  },
};
"""


@cache
def flow_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in rulefiles.load([RULES], bundled=True)[0] if rule.body.get("mode") == "taint")


def outline(text: str, language: Language = TYPESCRIPT) -> Outline:
    assert language.excerpting is not None
    return Outline(Segmentation.of(text.encode(), language.cutter), language.excerpting)


def excerpts(text: str, language: Language = TYPESCRIPT) -> list[str]:
    """What is asked about besides what stands around functions: the first line of each."""
    found = outline(text, language)
    return [_first_line(text, found, part.unit) for part in found.parts() if part.unit is not None]


def _first_line(text: str, found: Outline, unit: int) -> str:
    return next(line for line in text.split("\n") if line.strip() and found.unit_at(text.encode().index(line.encode())) == unit)


def test_statements_that_hold_functions_may_go_unless_they_leave_a_value_behind() -> None:
    assert excerpts(APP) == [
        'app.get("/one", async (req, res) => {',
        'app.get("/own", (req, res) => {',
        "function inside(name) {",
        "export const show = wrapped(async function (req: Request) {",
        "exports.hide = async (req) => {",
        '@Controller("reports")',
        "module.exports.deep = {",
        "export default {",
    ]


def test_what_a_function_names_is_there_with_what_it_does_only_where_it_may_refuse() -> None:
    found = outline(APP)
    first = next(part for part in found.parts() if part.unit is not None)
    text = found.excerpt([first]).data.decode()
    assert "throw new Error" in text
    assert "run(req.query.name)" not in text
    assert b"child_process" in next(found.own_words(part) for part in found.parts() if part.unit is not None and "run(req" in found.excerpt([part]).data.decode())
    named = outline("function f(a) {\n  return a;\n}\nclass B {\n  c() {\n    return 1;\n  }\n}\nfunction d() {\n  return f(new B());\n}\n")
    *_, last = named.parts()
    assert named.excerpt([last]).data.decode() == "function f(a) {}\nclass B {\n  c() {}\n}\nfunction d() {\n  return f(new B());\n}\n"


def test_what_is_left_out_does_not_join_what_stands_around_it() -> None:
    text = "const a = b\nconst c = () => {\n  return 1;\n};\n[1].map(a)\n"
    found = outline(text)
    assert b"\n;\n[1]" in found.excerpt([part for part in found.parts() if part.unit is None]).data


@pytest.mark.skipif(process.find() is None, reason="Semgrep is not installed")
def test_parts_find_what_the_whole_finds() -> None:
    rules = flow_rules()
    looked_at = rules if LONG else rules[::9]
    fixtures = [fixture_of(Path(str(rule.info.source_path))) for rule in looked_at]
    sources = [Source(path.as_uri(), path.name, written_in(path), Text.of(path.read_bytes())) for path in fixtures]
    whole = SemgrepScanner({}, 60.0).scan([DeepRequest(source, rules) for source in sources])
    ports, scanner = Ports({}, Nothing()), SemgrepScanner({}, 60.0)
    for _ in range(2):  # the second time out of memory
        inquiries = [flows.Inquiry(source, LANGUAGES[source.language], rules, ports, 1) for source in sources]
        for path, expected, found in zip(fixtures, whole, flows.answers(inquiries, scanner, None), strict=True):
            assert places(found) == places(expected), path.name
            assert {match.trace for match in found.matches} == {match.trace for match in expected.matches}, path.name
    assert sum(len(answer.matches) for answer in whole) > 5 * len(sources)


@pytest.mark.skipif(process.find() is None, reason="Semgrep is not installed")
def test_a_value_that_a_route_leaves_behind_is_followed_into_another() -> None:
    text = """const app = require("express")();
let last;
app.get("/set", (req, res) => {
  last = req.query.name;
});
app.get("/show", (req, res) => {
  db.query("SELECT * FROM t WHERE name = '" + last + "'");
});
"""
    rules = tuple(rule for rule in flow_rules() if rule.info.id == "js-sql-from-request")
    source = Source("file:///a.js", "a.js", "javascript", Text.of(text.encode()))
    (answer,) = flows.answers([flows.Inquiry(source, JAVASCRIPT, rules, Ports({}, Nothing()), 1)], SemgrepScanner({}, 60.0), None)
    assert {text[: match.span.start].count("\n") + 1 for match in answer.matches} == {7}


@pytest.mark.skipif(process.find() is None, reason="Semgrep is not installed")
def test_after_edits_the_answer_is_that_of_a_fresh_look() -> None:
    rules = tuple(rule for rule in flow_rules() if rule.info.id.startswith(("js-sql", "js-ssrf")))
    data = b"\n".join(fixture_of(Path(str(rule.info.source_path))).read_bytes() for rule in rules)
    text = Text.of(data)
    lines = [line for line in data.split(b"\n") if b"req" in line or b"query" in line]
    dice = random.Random(8)
    scanner, kept = SemgrepScanner({}, 60.0), Ports({}, Nothing())
    found = 0
    for _ in range(60 if LONG else 5):
        answers = []
        for ports in (kept, Ports({}, Nothing())):
            answers += flows.answers([flows.Inquiry(Source("file:///a.ts", "a.ts", "typescript", text), TYPESCRIPT, rules, ports, 1)], scanner, None)
        assert places(answers[0]) == places(answers[1])
        found += len(answers[0].matches)
        line = dice.randrange(len(text.lines) - 1)
        start, end = text.lines.start_of(line), text.lines.start_of(line + 1)
        text = text.replaced(start, dice.choice((start, end)), dice.choice((b"", dice.choice(lines) + b"\n")))
    assert found > 30
