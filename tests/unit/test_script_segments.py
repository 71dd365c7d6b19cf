"""Segments of JavaScript and TypeScript: that cuts lie between statements, that pieces mean what the whole means, and that edits come to
the same as opening anew."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER
from tests.unit.growth import stays_linear
from vetline.core import languages
from vetline.core.syntax import parse
from vetline.core.text import Change
from vetline.match.javascript.context import Context
from vetline.match.javascript.cut import CUTTER
from vetline.match.javascript.statements import statements
from vetline.match.segments import Segmentation
from vetline.match.tree import Node

_EXTENSION = Path(__file__).parents[2] / "client-vscode" / "src"
_FIXTURES = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in (".js", ".jsx", ".ts", ".tsx"))
_SOURCES = [*sorted(_EXTENSION.glob("*.ts")), *_FIXTURES]
_TYPED = (
    b"'", b'"', b"`", b"${", b"(", b")", b"[", b"{", b"}", b"\n", b"    ", b"/", b"//", b"/*", b"*/", b";", b"\\", b"=>", b"<", b">", b"else\n",
    b"function f(a) {\n  return a;\n}\n", b"class A {\n", b"a\nb\n", b"  .c()\n", b"@d()\n", b"\xc3\xa9", b"\r\n", b"if (x)\n", b"/[`'\"(]/", b"\n" * 300,
)  # fmt: skip


def pieces(source: str) -> list[bytes]:
    return [segment.data for segment in Segmentation.of(source.encode(), CUTTER).segments]


@pytest.mark.parametrize(
    "source",
    [
        "function f() {\n  a;\n}\n|function g() {\n}\n",
        "function f() {\n}\n\n// about g\n|function g() {\n}\n",
        "if (a) {\n}\nelse {\n}\n|b();\n",
        "try {\n}\ncatch (e) {\n}\nfinally {\n}\n",
        "if (a)\n  b()\n|const c = {\n}\n",
        "const a = b\n  .c(() => {\n  })\n  .d()\n|const e = [\n]\n",
        "const a = {\n}\n|foo(() => {\n})\n|bar(\n)\n",
        "const a = () => {\n}\n(b)\n",
        "const a = `${b(`}`)}\nc();\n`;\n|d(() => {\n});\n",
        "const a = /[/'\"`({]/;\n",
        "a = b / c / d(\n);\n|e = f(\n);\n",
        "x = y => /'/.test(y) && (\n  z\n);\n|f(\n);\n",
        "@a({\n})\n@b\nexport class C {\n}\n|export class D {\n}\n",
        "type A =\n  | B\n  | {\n  }\n|type C = {\n}\n",
        "export {\n  a,\n}\nfrom 'b'\n|function c() {\n}\n",
        "const a = <p>\n  don't stop\n  now {b}\n  c;\n</p>;\n|f(() => {\n});\n",
        "const a = (\n  <p>it's <br/> {/* ' */} http://x.y/z</p>\n);\n|f(() => {\n});\n",
        "(function () {\nfunction f() {\n}\nfunction g() {\n}\n})();\n|h(\n);\n",
        "do {\n}\nwhile (a)\n",
    ],
)
def test_cuts(source: str) -> None:
    assert pieces("".join(_parts(source))) == [
        part.encode() for part in _parts(source)
    ]


def _parts(source: str) -> list[str]:
    first, *others = source.split("\n|")
    parts = [first, *others]
    return [part + "\n" if number < len(parts) - 1 else part for number, part in enumerate(parts)]


@pytest.mark.parametrize("path", _SOURCES, ids=lambda path: path.stem)
def test_pieces_mean_what_the_whole_means(path: Path) -> None:
    data, language = path.read_bytes(), languages.by_suffix(path.name)
    assert language is not None
    cut = Segmentation.of(data, CUTTER)
    assert cut.starts == list(accumulate((len(segment.data) for segment in cut.segments), initial=0))[:-1]
    told = [
        outline(node, start)
        for segment, start in zip(cut.segments, cut.starts, strict=True)
        for node in statements(Context(segment.data), parse(language, segment.data))
    ]
    assert told == [outline(node, 0) for node in statements(Context(data), parse(language, data))]


def outline(node: Node, base: int) -> object:
    if node.kind == "Absent":
        return None
    span = (base + node.start, base + node.end) if node.end > node.start else None  # what no token stands for may be anywhere
    return node.kind, span, node.value, [outline(child, base) for child in node.children]


@pytest.mark.parametrize("seed", range(8))
def test_edits_come_to_the_same(seed: int) -> None:
    chance = random.Random(seed)
    data = b"\n".join(path.read_bytes() for path in chance.sample(_SOURCES, 5))
    cut = Segmentation.of(data, CUTTER)
    for _ in range(60):
        start = chance.randint(0, len(data))
        if chance.random() < 0.5:
            start = data.rfind(b"\n", 0, start) + 1
        end = min(start + (chance.choice((1, 5, 40, 400)) if chance.random() < 0.4 else 0), len(data))
        typed = chance.choice(_TYPED) if chance.random() < 0.8 else b""
        data = data[:start] + typed + data[end:]
        cut, _ = cut.edited(Change(start, end, start + len(typed)), data)
        assert cut == Segmentation.of(data, CUTTER)


def test_the_end_of_a_comment_may_be_typed_far_behind_the_statement_before_it() -> None:
    before, after = b"f(() => {\n  a();\n});\n\n/*b();\nc();\n", b"\nd();\n"
    cut, _ = Segmentation.of(before + after, CUTTER).edited(Change(len(before), len(before), len(before) + 2), before + b"*/" + after)
    assert cut == Segmentation.of(before + b"*/" + after, CUTTER)


@pytest.mark.parametrize("typed", ["eval(", "x = `a", "x = `a${", "if (x) {", "x = [", "x = 'a", "/*", "x = /a", "}", ")", "<div>"])
def test_what_is_typed_in_a_function_changes_little_else(typed: str) -> None:
    function = "function f(a) {\n  // it's `a`\n  const b = `c ${a}`;\n  return b;\n}\n\n"
    before, after = pieces(function * 30), pieces(function * 10 + function.replace("  return", f"  {typed}\n  return") + function * 19)
    assert before[:10] == after[:10]
    assert before[-17:] == after[-17:]


@pytest.mark.parametrize("unit", [b"(", b"{", b"[", b"`", b"`${", b"/*", b"'", b"/", b"a\n", b"\n", b"//\n", b"@a\n", b"{`${", b"(/", b"<", b"/**/\n", b"a(\n"])
def test_hostile_text_takes_linear_time(unit: bytes) -> None:
    assert stays_linear(lambda size: Segmentation.of(unit * (size // len(unit)), CUTTER), 50_000)
