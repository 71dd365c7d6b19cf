"""Segments: where Python is cut, that the pieces mean what the whole means, and that edits come to the same as opening anew."""

from __future__ import annotations

import itertools
import os
import random
import re
import time
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetline.core.syntax import parse
from vetline.core.text import Change
from vetline.match.python.context import Context
from vetline.match.python.cut import PYTHON
from vetline.match.python.statements import statements
from vetline.match.segments import CLASS_HEADER, Segmentation, Splice
from vetline.match.tree import ABSENT, Node

# -- what is compared --------------------------------------------------------------------------------------------------

Outline = tuple  # (kind, absolute start, absolute end, value, outlines of the children)


def outline(node: Node, base: int) -> Outline:
    if node is ABSENT:
        return ("Absent",)
    return (node.kind, base + node.start, base + node.end, node.value, tuple(outline(child, base) for child in node.children))


def whole(data: bytes) -> list[Outline]:
    return [outline(node, 0) for node in statements(Context(data), parse("python", data))]


def piecewise(data: bytes) -> list[Outline]:
    """The statements of each segment parsed alone; a class header gets its members' for a body."""
    cut = Segmentation.of(data, PYTHON)
    top: list[Outline] = []
    bodies: dict[int | None, list[Outline]] = {None: top}
    headers: list[tuple[int, list[Outline]]] = []
    for index, (segment, start) in enumerate(zip(cut.segments, cut.starts, strict=True)):
        text = segment.data
        if segment.kind == CLASS_HEADER:
            text += b" " * (segment.nesting[-1] + 1) + b"pass\n"
            headers.append((index, bodies[cut.parent(index)]))
            bodies[index] = []
        lowered = statements(Context(text, in_class=segment.in_class), parse("python", text))
        bodies[cut.parent(index)].extend(outline(node, start) for node in lowered)
    for index, siblings in reversed(headers):
        body = bodies[index]
        place = next(place for place, node in enumerate(siblings) if node[1] >= cut.starts[index] and node[0] == "ClassDef")
        kind, start, _, value, (attributes, name, parents, _) = siblings[place]
        block = ("Block", body[0][1], body[-1][2], None, tuple(body))
        siblings[place] = (kind, start, body[-1][2], value, (attributes, name, parents, block))
    return top


def pieces(source: str | bytes) -> list[bytes]:
    data = source.encode() if isinstance(source, str) else source
    cut = Segmentation.of(data, PYTHON)
    assert b"".join(segment.data for segment in cut.segments) == data
    assert cut.starts == list(itertools.accumulate((len(segment.data) for segment in cut.segments), initial=0))[:-1]
    return [segment.data for segment in cut.segments]


def check_edit(cut: Segmentation, change: Change, data: bytes) -> tuple[Segmentation, Splice]:
    edited, splice = cut.edited(change, data)
    anew = Segmentation.of(data, PYTHON)
    assert [*zip(edited.starts, edited.segments, strict=True)] == [*zip(anew.starts, anew.segments, strict=True)]
    assert edited == anew
    first, old_end, new_end = splice.first, splice.old_end, splice.new_end
    for old, new in ((cut.segments[:first], edited.segments[:first]), (cut.segments[old_end:], edited.segments[new_end:])):
        assert len(old) == len(new)
        assert all(one is other for one, other in zip(old, new, strict=True))
    return edited, splice


# -- where it is cut ---------------------------------------------------------------------------------------------------

CUTS = {
    "empty": [],
    "only comments": ["# a\n\n# b"],
    "leading comments": ["#!x\n\n'''doc'''\n", "def f():\n    pass\n"],
    "no final newline": ["def f():\n    pass\n", "x = 1"],
    "trailing blank lines and comments": ["def f():\n    pass\n\n# about g?\n\n", "def g(): pass\n"],
    "comments at any column": ["def f():\n# no end\n    a\n  # nor here\n\n    b\n", "c\n"],
    "a run of one-line statements": ["import a\nimport b\nx = f(1)  # (\ny = '#'\n\n", "z = 1\n"],
    "a run ends at other statements": ["x = 1\n", "if x: y\nelse: z\n", "x = 1\n", "y = [\n1]\n", "z = 1\n"],
    "clauses": ["try: a\nexcept B: c\n# d\nelse:\n    e\n\nfinally: f\n", "while a:\n  b\nelse: c\n", "for a in b: c\nelse:\n  d\n"],
    "elif": ["if a:\n  b\nelif c:\n  d\n# e\n\nelif(f): g\nelse: h\n", "elses = 1\n"],
    "decorators": ["@a\n# b\n\n@c(\nd)\n@e\nasync def f(): pass\n", "@a\nclass B: pass\n", "async def f():\n  pass\n"],
    "match": ["match x:\n    case 1: pass\n    case _:\n        y\n", "z\n"],
    "match as a name": ["match = 1\n", "match(x)\n", "case = 1\n"],
    "one-line class": ["class A: pass\n", "class B: x = [\n1]\n", "x\n"],
    "semicolons": ["x = 1; y = 2;\n;z\n"],
    "form feed": ["def f(): pass\n\f\n", "\fdef g():\n    pass\n", "x\n"],
    "form feed before a dedent": ["def f():\n    x\f = 1\n", "  \f\fy = 1\n", "def g(): pass\n"],
    "tabs": ["if x:\n\ty\n \tz\n", "def f():\n\tif x:\n\t\ty\n\telse:\n        z\n"],
    "carriage returns": ["def f():\r\n    x\r\n\r\n", "y = (\r\n1)\r\n", "def g(): pass"],
    "lone carriage returns": ["x = 1\ry = 2\rdef f():\r    pass\r"],
    "brackets over lines": ["x = [\n1,\n(\n2\n), {\n},\n# )\n]\n", "f(a,\nb=c\n)[\n0\n]\n", "y\n"],
    "words in brackets": ["x = (a\nif b\nelse c)\n", "f(\nfrom_=1,\nimports=2)\n"],
    "operators in brackets": ["[a\nfor a in b\nif c\n]\n", "(a\n@b\n, (yield\nfrom x\n), lambda:\n0)\n"],
    "backslashes": ["x = a + \\\nb\n", "if a and \\\nb:\n    c\n", "assert a \\\n\n", "def f(): pass\n"],
    "a clause behind a backslash": ["if a:\n    b\n\\\nelse:\n    c\n", "d\n"],
    "comment with a backslash": ["if a: b # \\\n", "if c: d\n"],
    "strings": ["if 1: x = '(' \"[\" '#' '\\'(' r'\\' b\"\\\"\" ''\n", "if 1: x = 'a\\\nb('\n", "z\n"],
    "triple quotes": ["x = '''\ndef f():\n'''\n", "if x: '''(''\\'''''(\"\n", "y\n"],
    "quotes in triple quotes": ['if 1: """"a""", \'\'\'a\'\'\'\'b\', """a\\""""\n', "x\n"],
    "words behind triple quotes": ['if 1: """a"""if b else"""c"""in d, """a"""r"""b""" f"c"\n', "x\n"],
    "a word before a quote": ['if"{":a\nelif"{"in"{":b\n', "x\n"],
    "f-strings": ["if 1: f'{{' f'{a}' rf'\\{a}' f'{a!r:>{w}}' f'{a:{\"{\"}>4}' f'}}'\n", "if 1: f'{a[\"b\"]:%H:%M}' f'{a = }'\n", "x\n"],
    "f-strings in f-strings": ["if 1: f\"{a[\"b\"]}\" f'{'\\n'.join(f'{x['}']}')}'\n", "x\n"],
    "f-strings over lines": ["if 1: f'{\na\n}' f'''{\na # }'''\n}(''' f'''{a:\n}'''\n", "x\n"],
    "f-string with names and colons": ["if 1: f'\\N{DASH}' f'{(lambda a: {1: 2})}' f'{a:\\'>10}' f'{a:\"}'\n", "x\n"],
    "not UTF-8": [b"if \xff\xfe: (\xff\n)\n", b"\xffdef\n", b"def f\xc3\xa9(): pass\n"],
    "letters beyond ASCII": ["x = (\nclassé,\ndefé)\n", "é = 1\n"],
    "nul": [b"if x: \0'\0'\n", b"def f(): pass\n"],
}  # fmt: skip


@pytest.mark.parametrize("name", CUTS)
def test_cuts(name: str) -> None:
    expected = [piece.encode() if isinstance(piece, str) else piece for piece in CUTS[name]]
    data = b"".join(expected)
    assert pieces(data) == expected
    try:
        compile(data, "", "exec")
    except (SyntaxError, ValueError):
        return  # of this or of each Python before 3.12
    if not parse("python", data).has_error:
        assert piecewise(data) == whole(data)


BROKEN_CUTS = {
    "unclosed bracket": ["x = (\ny = 1\n", "def f(): pass\n"],
    "unclosed bracket before decorators": ["x = (\n", "@a\n@b\ndef f(): pass\n"],
    "unclosed bracket in a function": ["def f():\n    x = g(\n    return x\n", "y = 1\n"],
    "unclosed bracket before imports": ["f([\n", "from a import b\nimport c\n"],
    "unclosed bracket before the main guard": ["f({\n1:\n", "if __name__ == '__main__':\n    f()\n"],
    "unclosed bracket before a clause": ["try:\n    f(\nexcept A:\n    b\n", "c = 1\n"],
    "stray closing brackets": ["x = 1)\n)\n]\n", "def f(): pass\n"],
    "unterminated string": ["if 1: x = 'a(\n", "y = 1\n"],
    "unterminated triple quotes": ["def f():\n    '''x(\n    y\n", "def g():\n    z\n"],
    "unterminated triple quotes before others": ['def f():\n    """\n    y\n', 'def g():\n    """Doc."""\n', "x = 1\n"],
    "unterminated f-string": ["if 1: x = f'{a(\n", "y = 1\n", "def f(): pass\n"],
    "stray clause": ["x = 1\nelse:\n    y\n", "def f(): pass\n"],
    "decorator without definition": ["@a\n", "x = 1\n", "def f(): pass\n"],
    "indented for no reason": ["x = 1\n", "    y = 2\n", "    def f():\n        pass\n", "z = 3\n"],
    "indented from the start": ["    x = 1\n", "y = 2\n"],
}


@pytest.mark.parametrize("name", BROKEN_CUTS)
def test_damage_ends_where_a_statement_must_start(name: str) -> None:
    expected = [piece.encode() for piece in BROKEN_CUTS[name]]
    assert pieces(b"".join(expected)) == expected


def long_class(header: str = "class A(B):\n", methods: int = 60, indentation: str = "    ") -> str:
    body = "".join(f"def m{number}(self):\n{indentation}return {number}\n\n" for number in range(methods))
    return header + re.sub("(?m)^(?=.)", indentation, "'''Doc.'''\nx = 1\n\n" + body)


def test_long_class_is_cut_into_header_and_members() -> None:
    source = "import a\n\n" + long_class("@d\n# c\nclass A(B,\n  metaclass=C):  # d\n\n    # e\n") + "\nx = 1\n"
    cut = Segmentation.of(source.encode(), PYTHON)
    assert [segment.kind == CLASS_HEADER for segment in cut.segments[:3]] == [False, True, False]
    assert cut.segments[1].data.endswith(b":  # d\n\n    # e\n")
    assert [len(cut), cut.members(1), cut.members(0)] == [65, range(2, 64), range(1, 1)]
    assert [cut.parent(index) for index in (0, 1, 2, 63, 64)] == [None, None, 1, 1, None]
    assert [cut.segments[index].in_class for index in (0, 1, 2, 63, 64)] == [False, False, True, True, False]
    assert [cut.at(offset) for offset in (0, 9, 10, len(source))] == [0, 0, 1, 64]
    assert {b"def", b"m0", b"self", b"return"} == cut.segments[4].words
    assert piecewise(source.encode()) == whole(source.encode())


def test_short_class_is_one_segment() -> None:
    source = long_class(methods=5)
    assert pieces(source) == [source.encode()]


def test_long_classes_in_long_classes() -> None:
    inner = re.sub("(?m)^(?=.)", "  ", long_class("@d\nclass I:\n", indentation="\t") + "y = 1\n")
    source = f"class O:\n\n{inner}\n  class P: pass\n\n  def f(self): pass\n\nz = 1\n"
    cut = Segmentation.of(source.encode(), PYTHON)
    headers = [index for index, segment in enumerate(cut.segments) if segment.kind == CLASS_HEADER]
    assert headers == [0, 1]
    assert [cut.parent(index) for index in (0, 1, 2, len(cut) - 4, len(cut) - 2, len(cut) - 1)] == [None, 0, 1, 0, 0, None]
    assert [cut.segments[index].nesting for index in (0, 1, 2, len(cut) - 1)] == [(0,), (0, 2), (0, 2, 10), (0,)]
    assert (cut.members(0), cut.members(1)) == (range(1, len(cut) - 1), range(2, len(cut) - 4))
    assert piecewise(source.encode()) == whole(source.encode())


def test_long_runs_are_cut_alike_behind_an_edit() -> None:
    lines = [b"name_%d = %d\n" % (number, number) for number in range(2000)]
    data = b"".join(lines)
    cut = Segmentation.of(data, PYTHON)
    assert max(segment.data.count(b"\n") for segment in cut.segments) <= 24
    for line in (0, 500, 1999):
        start = sum(map(len, lines[:line]))
        _, splice = check_edit(cut, Change(start, start, start + 6), data[:start] + b"x = 1\n" + data[start:])
        assert splice.new_end - splice.first <= 6


# -- what it means -----------------------------------------------------------------------------------------------------


def standard_library(one_in: int, largest: int = 120_000) -> list[Path]:
    """A sample of files that are the same in each run."""
    folder = Path(os.__file__).parent
    paths = sorted([*folder.glob("*.py"), *folder.glob("[a-jm-z]*/*.py")])
    chosen = [path for path in paths if crc32(path.name.encode()) % one_in == 0 and path.stat().st_size <= largest]
    return [path for path in chosen if "site-packages" not in path.parts]


VARIANTS = {
    "as it is": lambda data: data,
    "carriage returns": lambda data: data.replace(b"\n", b"\r\n"),
    "tabs": lambda data: re.sub(rb"(?m)^(?: {4})+", lambda found: b"\t" * (len(found.group()) // 4), data),
    "in a class": lambda data: b"class W:\n" + re.sub(rb"(?m)^(?=[^\n])", b"    ", data) + b"\nx = 1\n",
    "no final newline": bytes.rstrip,
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_pieces_mean_what_the_whole_means(variant: str) -> None:
    compared = headers = 0
    for path in standard_library(one_in=25 if variant == "as it is" else 60):
        data = VARIANTS[variant](path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
        if parse("python", data).has_error:
            continue
        compared += 1
        headers += sum(segment.kind == CLASS_HEADER for segment in Segmentation.of(data, PYTHON).segments)
        assert piecewise(data) == whole(data), path
    assert compared > 5 and headers > 0


# -- what edits do -----------------------------------------------------------------------------------------------------

TOKENS = [
    b'"', b"'", b'"""', b"'''", b"(", b")", b"[", b"]", b"{", b"}", b"\\", b"\\\n", b"\n", b"\r\n", b"\n\n", b"\r", b"\f", b" ", b"    ",
    b"\t", b"#", b"# c\n", b":", b"\n:", b";", b"x", b"x = 1\n", b"y = (\n", b"y)\n", b"\n)", b"def ", b"\ndef f():\n    ", b"class ",
    b"\nclass X:\n    ", b"    def g(self):\n        pass\n", b"@x\n", b"@", b"else:", b"\nelse:\n", b"    elif x:\n", b"import ",
    b"from x import y\n", b"async ", b"match x:\n", b"\nif __name__ == '__main__':\n", b'f"{', b"f'''{", b'}"', b'f"{x:{', b'r"', b'"""\n',
    b'"""word', b"\xc3\xa9", b"\0", b"return\n", b"    m = 2\n", b"  n = 3\n",
]  # fmt: skip


@st.composite
def edits(draw: st.DrawFn) -> tuple[float, int, bytes]:
    """Where in the text, how many bytes go, what comes."""
    size = draw(st.one_of(st.integers(0, 4), st.integers(0, 200)))
    return draw(st.floats(0, 1)), size, b"".join(draw(st.lists(st.sampled_from(TOKENS), max_size=3)))


@pytest.fixture
def short_classes_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vetline.match.python.cut._LONG", re.compile(rb"(?:[^\n]*\n){4}"))


def run_edits(data: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    cut = Segmentation.of(data, PYTHON)
    for place, size, new in changes:
        start = min(int(place * (len(data) + 1)), len(data))
        end = min(start + size, len(data))
        data = data[:start] + new + data[end:]
        cut, _ = check_edit(cut, Change(start, end, start + len(new)), data)
        assert b"".join(segment.data for segment in cut.segments) == data


@settings(max_examples=300)
@given(st.lists(st.sampled_from(TOKENS), max_size=40), st.lists(edits(), min_size=1, max_size=8))
def test_edits_of_tokens_come_to_the_same(tokens: list[bytes], changes: list[tuple[float, int, bytes]]) -> None:
    run_edits(b"".join(tokens), changes)


@pytest.mark.usefixtures("short_classes_are_cut")
def test_edits_of_long_classes_come_to_the_same() -> None:
    @settings(max_examples=200)
    @given(st.lists(st.sampled_from(TOKENS), max_size=40), st.lists(edits(), min_size=1, max_size=8))
    def check(tokens: list[bytes], changes: list[tuple[float, int, bytes]]) -> None:
        run_edits(b"class A:\n    x = 1\n\n    def f(self):\n        return 1\n" + b"".join(tokens), changes)

    check()


@pytest.mark.parametrize("path", standard_library(one_in=50, largest=40_000), ids=lambda path: path.name)
def test_edits_of_real_files_come_to_the_same(path: Path) -> None:
    original = path.read_bytes()
    choose = random.Random(path.name)
    for _ in range(4):
        changes = []
        for _ in range(12):
            at_line = original.rfind(b"\n", 0, choose.randrange(len(original) + 1)) + 1
            at = choose.choice([at_line, choose.randrange(len(original) + 1)])
            new = choose.choice([b"", *([choose.choice(TOKENS)] * 3)])
            changes.append((at / (len(original) + 1), choose.choice([0, 0, 1, 1, 7, 300]), new))
        run_edits(original, changes)


MODULE = "import os\nimport sys\n\nX = {\n    'a': [1, 2],\n}\n\n" + "".join(
    f'def f{number}(a, b):\n    """Doc of {number}."""\n    if a:\n        b = g(a, [b])\n    else:\n        b = "c"\n    return b\n\n\n'
    for number in range(30)
)
TYPED = ["(", "[", "{", ")", "}", '"', "'", '"""', "'''", 'f"{', "f'''{", "\\", "#", "x", "x = (", "@", ":", "def", "class A:", "if x:"]


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("below", ["    if a:\n", '"""Doc of 15."""\n', "        b = g(a"])
def test_what_is_typed_in_a_function_changes_little_else(typed: str, below: str) -> None:
    data = MODULE.encode()
    cut = Segmentation.of(data, PYTHON)
    at = data.index(below.encode(), data.index(b"def f15")) + len(below)
    new = typed.encode() if below.endswith("a") else b"    " + typed.encode() + b"\n"
    _, splice = check_edit(cut, Change(at, at, at + len(new)), data[:at] + new + data[at:])
    assert splice.first in (cut.at(at) - 1, cut.at(at))
    assert splice.new_end - splice.first <= 4


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        (column, typed)
        for column, typed in itertools.product((0, 2, 4, 8), [*TYPED, "  ", "    "])
        if column >= 4 or typed not in ("class A:", "def", "if x:")  # to which all that is indented below belongs
    ],
)
def test_what_is_typed_in_a_long_class_keeps_other_members(column: int, typed: str) -> None:
    data = long_class(methods=100).encode() + b"\n\ndef f(): pass\n"
    cut = Segmentation.of(data, PYTHON)
    at = data.index(b"        return 50")
    new = b" " * column + typed.encode() + b"\n"
    edited, splice = check_edit(cut, Change(at, at, at + len(new)), data[:at] + new + data[at:])
    assert len(edited) - 8 <= len(cut) <= len(edited) + 3
    assert splice.first >= cut.at(at) - 1
    assert splice.old_end <= cut.at(at) + 3


def test_text_that_comes_and_goes() -> None:
    empty = Segmentation.of(b"", PYTHON)
    assert (empty.segments, empty.starts) == ((), [])
    cut, splice = check_edit(empty, Change(0, 0, len(MODULE)), MODULE.encode())
    assert (splice.first, splice.old_end, splice.new_end) == (0, 0, len(cut))
    same, splice = check_edit(cut, Change(5, 5, 5), MODULE.encode())
    assert splice.old_end - splice.first == splice.new_end - splice.first == 0
    gone, _ = check_edit(same, Change(0, len(MODULE), 0), b"")
    assert gone == empty


HOSTILE = [
    b"(", b"([{", b"(\n", b"(a\n@b\n", b"@x\n", b"(@x\n", b'("a" ', b"()", b"{", b"}", b"x=1\n)\n", b'"""x\n', b'"""a"""b', b"'''a\n(",
    b"f'{", b'f"{\n', b"f'''{a\nb\n", b'f"{x["', b"f'{x:{", b"f'{(\n", b"f'{#\n", b"'\\\n", b"\\\n", b"\\\n\\\nelse", b"#", b"\f",
    b"\r", b"else:\n", b"class X:\n", b"class X:\n x\n", b"x=1\n  y\n", b"(#\n", b'"a\n', b"x", b" ", b"\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_linear_time(unit: bytes) -> None:
    for before in (b"", b"(", b'f"{', b"class A:\n    "):
        data = before + unit * (12_000 // len(unit))
        began = time.process_time()
        Segmentation.of(data, PYTHON)
        assert time.process_time() - began < 5


def test_deeply_indented_text_takes_linear_time() -> None:
    data = b"".join(b" " * depth + b"class X:\n" for depth in range(200))
    began = time.process_time()
    Segmentation.of(data, PYTHON)
    assert time.process_time() - began < 5
