"""Long classes of JavaScript are cut into their members, which finds what is found in the whole, and after edits what a fresh open finds."""

from __future__ import annotations

import os
import random
import re

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of
from tests.unit.growth import stays_linear
from tests.unit.test_incremental import NoPins, report
from tests.unit.test_script_segments import outline
from vetline import engine
from vetline.core.finding import Severity, Span
from vetline.core.ports import Ports
from vetline.core.rule import Rule, RuleInfo
from vetline.core.syntax import parse
from vetline.core.text import Source, Text
from vetline.match.javascript import members
from vetline.match.javascript.language import TYPESCRIPT
from vetline.match.plan import compile_plan
from vetline.match.segments import CLASS_END, OPEN_CLASS, Segmentation

ROUNDS = int(os.environ.get("VETLINE_EDIT_ROUNDS", "60"))
_FIXTURES = [path for rule in sorted((RULES_FOLDER / "javascript").rglob("*.yaml")) if (path := fixture_of(rule)).suffix in (".js", ".ts")]
_EVERY = 1 if os.environ.get("VETLINE_LONG") else 8
NEVER, ALWAYS = re.compile(rb"(?!)"), re.compile(rb"[^\n]*\n")
_FIELDS = (
    "  algorithm = 'md5';\n", "  private algorithm: string = 'sha256';\n", "  strict = false\n", "  static command = `ls ${name}`;\n", "  #key = 'hunter2hunter2';\n",
    "  readonly cp = require('child_process');\n", "  @Input() name: string;\n", "  handlers = {\n    a() {\n      return eval(this.x);\n    },\n  };\n",
    "  onMessage = async (event) => {\n    this.el.innerHTML = event.data;\n  };\n", "  [Symbol.iterator]() {\n    return this.algorithm;\n  }\n",
)  # fmt: skip
_USES = (
    "crypto.createHash(this.algorithm).update(password);", "crypto.createHash(algorithm).update(password);", "this.algorithm = 'md5';", "this.cp.exec(`ls ${name}`);",
    "cp.exec(name);", "https.get(url, { rejectUnauthorized: this.strict });", "this.algorithm = other;", "algorithm = 'md5';", "this.run3(this.algorithm);",
    "const algorithm = 'sha1';", "jwt.sign(payload, this.#key);", "strict = false;", "const hash = this.algorithm; crypto.createHash(hash);",
)  # fmt: skip


def made(chance: random.Random, count: int = 12) -> str:
    """A class of members that have to do with each other."""
    parts = ["const crypto = require('crypto');\n", "import cp2 from 'child_process';\n", chance.choice(("", "const algorithm = 'md5';\n", "let strict = true;\n"))]
    parts.append(chance.choice(("class A {\n", "export class A extends B<C> {\n", "@Controller('a')\nexport default class A implements D {\n")))
    for number in range(count):
        parts += chance.sample(_FIELDS, chance.choice((0, 0, 1, 2)))
        body = "".join(f"    {use}\n" for use in chance.sample(_USES, chance.randint(1, 3)))
        parts.append(f"\n  {chance.choice(('', 'async ', 'static ', 'get '))}run{number % 7}(name, password) {{\n{body}  }}\n")
    parts += ["}\n", chance.choice(("", "const algorithm = 'sha1';\n", "crypto.createHash(algorithm);\n", "new A().run1(eval(x));\n"))]
    return "".join(parts)


_IMPORTED = re.compile(r"^import\b[^;'\"]*(?:['\"][^'\"\n]*['\"])?;?\n|^export\s*(?:\{[^}]*\}|\*)[^;\n]*;?\n", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:default (?=(?:async |abstract )?(?:function|class)\b))?(?!default)", re.MULTILINE)


def wrapped(chosen: list[str]) -> str:
    """Fixtures as the members of a class, each whole in a method, where nothing is imported or exported."""
    parts = ["export class Wrapped {\n"]
    for number, text in enumerate(chosen):
        text = _EXPORTED.sub("", _IMPORTED.sub("", text)).replace("export default ", "module.exports = ")
        parts.append(f"  async method{number}(req, res) {{\n{text}\n  }}\n\n")
    return "".join([*parts, "}\n"])


def is_whole(text: str) -> bool:
    """Whether it is a program: what is broken is mended by guesses, which depend on how much is looked at."""
    return not parse("typescript", text.encode()).has_error


def texts() -> list[tuple[str, str]]:
    found = [(f"made {seed}", text) for seed in range(160 // _EVERY) if is_whole(text := made(random.Random(seed)))]
    sources = [text for path in _FIXTURES[::_EVERY] if is_whole(wrapped([text := path.read_text()]))]
    found += [(f"wrapped {at}", wrapped(sources[at : at + 5])) for at in range(0, len(sources), 5)]
    return [*found, *((path.name, path.read_text()) for path in _FIXTURES if re.search(r"^(?:export )?class ", path.read_text(), re.MULTILINE))]


def test_members_find_what_the_class_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    found = cut = 0
    for name, source in texts():
        text = Text.of(source)
        with monkeypatch.context() as patch:
            patch.setattr(members, "_LINES", NEVER)
            expected = report(text, {}, "typescript")
        with monkeypatch.context() as patch:
            patch.setattr(members, "_LINES", ALWAYS)
            cut += any(segment.is_header for segment in Segmentation.of(text.data, members.CUTTER).segments)
            assert report(text, {}, "typescript") == expected, name
        found += len(expected.findings)  # type: ignore[attr-defined]
    assert found > 100 and cut > 10


def test_members_mean_what_the_class_means(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "_LINES", ALWAYS)
    for name, source in texts():
        data = source.encode()
        cut = Segmentation.of(data, members.CUTTER)
        assert b"".join(segment.data for segment in cut.segments) == data
        assert parts(cut) == parts(Segmentation.of(data, TYPESCRIPT.cutter)), name


def parts(cut: Segmentation) -> list[str]:
    """What the statements are, those in classes apart."""
    told = []
    for segment, start in zip(cut.segments, cut.starts, strict=True):
        for node in TYPESCRIPT.lower(segment, False):
            if node.kind == "ClassDef" and not segment.in_class:
                told.extend(outline(child, start) for child in (*node.children[:3], *node.children[3].children, *node.children[4:]))
            else:
                told.append(outline(node, start))
    return sorted(map(repr, told))


@pytest.mark.parametrize(
    "source",
    [
        "class A {\n|  a() {\n  }\n|  b() {\n  }\n|}|\nfoo();\n",
        "@D({\n  a: 1,\n})\nexport class A<T> extends B(C, 'd') implements E, F {\n|  // about a\n  a() {\n  }\n\n  /** about b */\n|  async b() {\n  }\n|}|\n",
        "class A {\n|  a = 1\n|  b = {\n  }\n|  c() {\n  }\n  *d() {\n  }\n  [e]() {\n  }\n|}|\n",
        "class A {\n|  a(x: string): void\n  a(x) {\n  }\n|  @B()\n  c: string;\n|  @D() e() {\n  }\n|}| foo();\n",
        "class A {\n|  a() {\n    return `}${'}'}` + /}/;\n  }\n|  b() { c(); } |}|\n",
        "class A {\n|  a() {\n  }\n|  functionOf() {\n  }\n|  exportAll() {\n  }\n|  type() {\n  }\n|  let = 1;\n|}|\n",
        "class A {\n|  a() {\n  }\n|export function b() {\n}\n",
        "class A {\n  a() {\n  }\n}\n",
        "class A extends (b => c) {\n  a() {\n  }\n}\n",
    ],
)
def test_cuts_of_classes(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "_LINES", ALWAYS if "|" in source else NEVER)
    data = source.replace("|", "").encode()
    assert [segment.data.decode() for segment in Segmentation.of(data, members.CUTTER).segments] == source.split("|")


_TYPED = (
    "{", "}", "(", ")", "'", "`", "\n", ";", "  ", "x = 1;\n", "  algorithm = 'md5';\n", "  run9() {\n  }\n", "  handle = () => {\n", "export ", "class B {\n", "// ", "/*", "*/",
    "  run2() {\n    this.algorithm = 'sha1';\n  }\n", "this.strict = false;\n", "const algorithm = 'md5';\n", "import crypto from 'crypto';\n", "@d()\n", "static ", "${",
    *(f"    {use}\n" for use in _USES), *_FIELDS,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_findings_in_classes_after_edits_are_those_of_a_fresh_open(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "_LINES", ALWAYS)
    chance = random.Random(seed)
    text = Text.of(made(chance) + made(chance, 5))
    memory: dict[object, object] = {}
    seen = {report(text, memory, "typescript")}
    for number in range(ROUNDS // 4):
        before = text
        for _ in range(chance.randint(1, 2)):
            start = chance.randint(0, len(text.data))
            if chance.random() < 0.7:
                start = text.data.rfind(b"\n", 0, start) + 1
            end = start
            if chance.random() < 0.4:
                end = min(start + chance.choice((1, 5, 40)), len(text.data)) if chance.random() < 0.5 else text.data.find(b"\n", start) + 1 or len(text.data)
            text = text.replaced(start, end, (chance.choice(_TYPED) if chance.random() < 0.8 else "").encode())
        followed = report(text, memory, "typescript")
        assert followed == report(Text.of(text.data), {}, "typescript"), f"after round {number}"
        seen.add(followed)
        if chance.random() < 0.6:  # taken back, so that the text stays one that parses
            text = text.replaced(0, len(text.data), before.data) if chance.random() < 0.1 else Text.of(before.data) if chance.random() < 0.1 else text.replaced(*_undone(before.data, text.data))
            assert report(text, memory, "typescript") == report(Text.of(text.data), {}, "typescript"), f"after round {number}, taken back"
    assert len(seen) > 2


def _undone(before: bytes, after: bytes) -> tuple[int, int, bytes]:
    start = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), min(len(before), len(after)))
    end = 0
    while end < min(len(before), len(after)) - start and before[len(before) - 1 - end] == after[len(after) - 1 - end]:
        end += 1
    return start, len(after) - end, before[start : len(before) - end]


@pytest.mark.parametrize("seed", range(6))
def test_cuts_after_edits_are_those_of_a_fresh_text(seed: int) -> None:
    chance = random.Random(seed)
    data = (made(chance, 30) + made(chance, 3) + made(chance, 30)).encode()
    cut = Segmentation.of(data, members.CUTTER)
    assert {OPEN_CLASS, CLASS_END} <= {segment.kind for segment in cut.segments}
    text = Text.of(data)
    for _ in range(80):
        start = chance.randint(0, len(text.data))
        end = min(start + chance.choice((0, 0, 0, 1, 5, 400)), len(text.data))
        typed = chance.choice(_TYPED) if chance.random() < 0.8 else ""
        after = text.replaced(start, end, typed.encode())
        change = after.change_from(text)
        assert change is not None
        cut, _ = cut.edited(change, after.data)
        assert cut == Segmentation.of(after.data, members.CUTTER)
        text = after


_PATTERNS = (
    "class $C { ... }", "class $C extends $P { ... }", "class $C { ... $M(...) { ... } ... }", "class $C { ... async $M(...) { ... crypto.createHash('md5') ... } ... }",
    "class $C { ... $M(...) { ... eval($X) ... } ... }", "class $C { ... $F = 'md5'; ... }", "export class $C { ... }", "crypto.createHash('md5')", "this.algorithm = $V",
    "const $A = 'md5'; ... crypto.createHash($B);", "let strict = true; ...", "class A { ... } ... new A()", "const crypto = require('crypto'); ... class $C { ... }",
    "$M(name, password) { ... }", "this.strict", "const crypto = require('crypto'); ... $X.exec(...);",
)  # fmt: skip


def test_a_teams_rules_find_in_members_what_they_find_in_the_class(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = [{"id": f"r{number}", "patterns": [{"pattern": text}]} for number, text in enumerate(_PATTERNS)]
    inside = {"patterns": [{"pattern": "$X.createHash($Y)"}, {"pattern-inside": "class $C { ... $M($N, $P) { ... } ... }"}, {"pattern-not-inside": "static $M(...) { ... }"}]}
    bodies += [{"id": "inside", **inside}, {"id": "bound", "patterns": [{"pattern": "class $C { ... $M($N, ...) { ... $O.exec($N) ... } ... }"}, {"focus-metavariable": "$N"}]}]
    rules = [Rule(RuleInfo(body["id"], "m", Severity.ERROR, languages=("typescript",)), {**body, "message": "m", "severity": "ERROR", "languages": ["typescript"]}) for body in bodies]  # type: ignore[arg-type]
    made_plan = compile_plan(rules)

    def found(source: str) -> list[tuple[str, Span]]:
        report = engine.instant(made_plan, Source("file:///a.ts", "a.ts", "typescript", Text.of(source)), Ports({}, NoPins()))
        return sorted(((finding.rule, finding.span) for finding in report.findings), key=str)

    count: dict[str, int] = {}
    for seed in range(40):
        source = made(random.Random(seed))
        monkeypatch.setattr(members, "_LINES", NEVER)
        expected = found(source)
        monkeypatch.setattr(members, "_LINES", ALWAYS)
        assert found(source) == expected, seed
        for rule, _ in expected:
            count[rule] = count.get(rule, 0) + 1
    assert len(count) > len(_PATTERNS) // 2


@pytest.mark.parametrize("unit", [b"class A {\n", b"class A \n", b"@a class A {\n", b"class A {\n}\n", b"class A {\n  b() {\n", b"class A extends b(c\n", b"@a(\nclass A {\n"])
def test_hostile_classes_take_linear_time(unit: bytes) -> None:
    assert stays_linear(lambda size: Segmentation.of(unit * (size // len(unit)), members.CUTTER), 20_000)
