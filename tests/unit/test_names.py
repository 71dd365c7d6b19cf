"""What Python names stand for, segment by segment; each answer was found by running Semgrep."""

from __future__ import annotations

import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest

from vetline.core.syntax import parse
from vetline.core.text import Text
from vetline.match.analysis import Analysis
from vetline.match.python.context import Context
from vetline.match.python.language import PYTHON
from vetline.match.python.module_names import Binding
from vetline.match.python.scope import ModuleScope, SegmentNames, summarize, tells_nothing
from vetline.match.python.statements import statements
from vetline.match.tree import Node, walk


def segments(source: str) -> list[tuple[Node, ...]]:
    data = source.encode()
    return [(statement,) for statement in statements(Context(data), parse("python", data))]


class Piece:
    """One segment of a program."""

    in_class = False
    is_silent = False

    def __init__(self, position: int, statements: Sequence[Node]) -> None:
        self.position = position
        self.statements = statements
        self.summary = summarize(statements)
        self.told_words = frozenset(str(node.value).encode() for statement in statements for node in walk(statement))
        self.assigned_words = self.told_words


def module(source: str) -> tuple[list[Piece], ModuleScope]:
    pieces = [Piece(position, statements) for position, statements in enumerate(segments(source))]
    words = {word.decode() for piece in pieces for word in piece.told_words}
    return pieces, ModuleScope(pieces, words)


def resolved(source: str) -> list[tuple[Node, SegmentNames]]:
    """Each node of a program with the names of its segment."""
    pieces, scope = module(source)
    made = []
    for piece in pieces:
        names = SegmentNames(scope, piece)
        names.resolve()
        made.extend((node, names) for statement in piece.statements for node in walk(statement))
    return made


def probed(source: str) -> list[tuple[Node, SegmentNames]]:
    """The arguments of the calls of `probe`, in order."""
    return [
        (argument, names)
        for node, names in resolved(source)
        if node.kind == "Call" and node.children[0].value == "probe"
        for argument in node.children[1:]
    ]


def shown(binding: object) -> str:
    if not isinstance(binding, Binding):
        return "-"
    return ".".join(binding.imported) if binding.imported is not None else binding.kind


PROGRAMS: Sequence[tuple[str, str]] = [
    ("import torch as t\nfrom torch import load as l, save\nimport a.b, c\nprobe(t, l, save, a, c)", "torch torch.load torch.save - -"),
    ("from . import a\nfrom .b import c\nfrom .. import d\nfrom ...e import f\nprobe(a, c, d, f)", "..a ..b.c ...d ......e.f"),
    ("probe(a)\nfrom m import a\nprobe(a)", "- m.a"),
    ("def f():\n    from m import a\n    probe(a)\nprobe(a)\ndef g(): probe(a)", "m.a m.a m.a"),
    ("class A:\n    from m import a\nprobe(a)", "m.a"),
    ("try:\n    from m import a\nexcept ImportError:\n    a = None\nprobe(a)", "m.a"),
    ("from m import a\na = 1\nprobe(a)\nfrom n import a\nprobe(a)", "m.a n.a"),
    ("a = 1\nfrom m import a\nprobe(a)\ndef f():\n    a = 2\n    probe(a)", "global global"),
    ("from m import a\ndef f():\n    a = 2\n    probe(a)\ndef g(a):\n    probe(a)\n    a = 3\n    probe(a)", "m.a parameter parameter"),
    ("from m import a\nfor a in a: probe(a)\nprobe(a)", "global global"),
    ("from m import a\ndef f():\n    with o as a: probe(a)\n    probe(a)\nprobe(a)", "local local m.a"),
    ("from m import a\ndef f():\n    try: pass\n    except E as a: probe(a)\nprobe(a)", "local m.a"),
    ("from m import a\n[probe(a) for a in b]\nprobe(a)\nlambda a: probe(a)", "global m.a parameter"),
    ("from m import a\ndef a(): probe(a)\nclass a: probe(a)\ndel a\nprobe(a)", "m.a m.a m.a"),
    (
        "def f():\n    probe(x)\n    x = 1\n    probe(x)\n    def g():\n        probe(x)\n        x = 2\n        probe(x)",
        "- local local local",
    ),
    ("x = 1\ndef f():\n    global x, y\n    x = 2\n    probe(x)\n    y = 3\n    probe(y)\nprobe(y)", "global local -"),
    ("def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n        probe(x)", "local"),
    ("class A:\n    x = 1\n    probe(x)\n    for y in z: probe(y)\n    def f(self): probe(x, self)", "- - - -"),
    ("def f(*args, k=1, **kw): probe(args, k, kw)", "- parameter -"),
    ("def f():\n    u.x = v[w] = z(q).r = 1\n    probe(u, v, w, z, q)", "local local - local local"),
    ("def f():\n    x = x\n    y += y\n    probe(x, y)\nx: int = 1\nprobe(x)", "local local global"),
    ("def f():\n    [(y := x) for x in z]\n    probe(y)\n    (w := 1)\n    probe(w)", "- local"),
    ("x: int\nprobe(x)\nx = 1\nx: str = 2\nprobe(x)", "global global"),
]


@pytest.mark.parametrize(("source", "expected"), PROGRAMS)
def test_what_names_stand_for(source: str, expected: str) -> None:
    assert " ".join(shown(node.binding) for node, _ in probed(source)) == expected


def test_a_field_is_looked_up_like_a_name() -> None:
    found = [node.binding for node, _ in resolved("from m import load\nx.load") if node.kind == "Name" and node.value == "load"]
    assert [shown(binding) for binding in found] == ["m.load", "m.load"]


def test_variables_of_one_name_are_told_apart() -> None:
    (one, _), (two, _), (three, _) = probed("for x in a: probe(x)\nfor x in b: probe(x)\nprobe(x)")
    assert one.binding != two.binding
    assert two.binding == three.binding


@pytest.mark.parametrize(
    ("source", "silent"),
    [
        ("def f(x):\n    y = [x]\n    return y", True),
        ('def f(x):\n    "This class imports from all."', True),
        ("def f(x):\n    import y", False),
        ("def f(x):\n    if x: from y import z", False),
        ("def f(x):\n    x; \\\n import y", False),
        ("def f(x):\n    global y\n    y = 1", False),
        ("def f(x):\n    class A:\n        y = 1", False),
        ("@d(y := 1)\ndef f(x): pass", False),
        ("class A:\n    y = 1", False),
    ],
)
def test_a_silent_segment_tells_nothing(source: str, silent: bool) -> None:
    assert tells_nothing(source.startswith(("def", "@")), source.encode()) is silent
    if silent:
        assert summarize(segments(source)[0]) is None


def test_answers_name_what_a_segment_rests_on() -> None:
    before = "import torch as t\nX = 1\n"
    function = "def f():\n    t.load(X)\n"
    pieces, scope = module(before + function)
    names = SegmentNames(scope, pieces[2])
    (value,) = (node for node in walk(pieces[2].statements[0]) if node.value == "X")
    names.constant(value)
    answers = dict(names.answers)
    assert {name for name, answer in answers.items() if answer != scope.answer("nowhere", 2)} == {"t", "X", "#X"}
    _, moved = module("y = 2\n" + before + function)
    assert all(moved.answer(name, 3) == answer for name, answer in answers.items())
    _, changed = module(before.replace("1", "2") + function)
    assert [name for name, answer in answers.items() if changed.answer(name, 2) != answer] == ["#X"]


def test_imports_alone_need_no_variables() -> None:
    pieces, _ = module("import torch as t\nX = 1\ndef f():\n    t.load(X)\n")
    names = SegmentNames(ModuleScope(pieces, {"t"}), pieces[2])
    found = {node.value: names.imported(node) for node in walk(pieces[2].statements[0]) if node.kind == "Id"}
    assert found == {"t": ("torch",), "X": None}
    assert set(names.answers) == {"t"}


def test_equal_segments_in_equal_scopes_are_resolved_alike() -> None:
    function = "def f(a):\n    b = a\n    for c in b: d = c\n    probe(a, b, c, d, t)\n"
    found = [node.binding for node, _ in probed("import torch as t\n" + function + "z = 1\n" + function)]
    assert found[:5] == found[5:]


@pytest.mark.parametrize("module", ["argparse.py", "zipfile.py", "tarfile.py", "configparser.py"])
def test_segments_are_resolved_as_the_whole_file_is(module: str) -> None:
    """The engine cuts long classes into members and joins short statements; that changes nothing."""
    path = Path(sysconfig.get_path("stdlib"), module)
    if not path.is_file():
        pytest.skip("this Python has no such module")
    source = path.read_text(encoding="utf-8")
    whole = {node.start: (shown(node.binding), names.constant(node)) for node, names in resolved(source) if node.kind == "Id"}
    cut = {}
    for piece in Analysis(PYTHON, Text.of(source.encode())).pieces:
        for node in (node for statement in piece.statements for node in walk(statement) if node.kind == "Id"):
            constant = piece.names.constant(node)
            cut[piece.start + node.start] = (shown(node.binding), constant)
    assert cut == whole
