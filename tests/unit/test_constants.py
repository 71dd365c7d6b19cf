"""The values of expressions, and of names followed through a program; each answer was found by running Semgrep."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.unit.test_names import Piece, probed, segments
from vetline.match.constant import UNCERTAIN, Constant
from vetline.match.python.constants import value_of
from vetline.match.python.scope import ModuleScope, SegmentNames


def shown(constant: Constant | None) -> str:
    """`-` for nothing known, the kind for a value of which no more is known."""
    if constant is None:
        return "-"
    if constant.value is None:
        return constant.kind
    return str(constant.value) if constant.kind != "Str" else repr(constant.value).replace(" ", "_")


EXPRESSIONS: Sequence[tuple[str, str]] = [
    ('"a" + "b" + "c"', "'abc'"),
    ('"a" "b"', "'ab'"),
    ('f"a{1}{2.5}{"b"}"', "'a12.5b'"),
    ('f"a{x}"', "-"),
    ('"a" * x', "Str"),
    ('"%s" % "b"', "-"),
    ('"a" if x else "a"', "'a'"),
    ('"a" if x else "b"', "Str"),
    ('"a" if x else 1', "Any"),
    ('b"a"', "'a'"),
    (r'r"a\d"', r"'a\\\\d'"),
    ("1 + 2 * 3", "7"),
    ("7 // 2", "3"),
    ("6 / 2", "-"),
    ("-7 % 3", "-"),
    ("2 ** 63", "-"),
    ("1 << 3", "8"),
    ("-(1 + 1)", "-2"),
    ("1 == 1", "True"),
    ("not True", "False"),
    ("True and False", "False"),
    ("True and True and True", "-"),
    ("1 < 2 < 3", "-"),
    ("None", "Null"),
    ("(x := 1)", "-"),
    ('str("a")', "-"),
    ('"a".upper()', "-"),
]


@pytest.mark.parametrize(("source", "expected"), EXPRESSIONS)
def test_values_of_expressions(source: str, expected: str) -> None:
    assert shown(value_of(segments(source)[0][0].children[0], lambda name: None)) == expected


PROGRAMS: Sequence[tuple[str, str]] = [
    ("X = 'k'\nY = X + 'a'\ndef f(): probe(X, Y, X + Y)\nprobe(X)", "'k' 'ka' 'kka' 'k'"),
    ("def f(): probe(X)\nX = 1", "-"),
    ("X = 1\nX = 2\ndef f(): probe(X)\nprobe(X)", "- 2"),
    ("X = 1\ndef f():\n    global X\n    X = 2\n    probe(X)\nprobe(X)\ndef g(): probe(X)", "2 1 -"),
    ("X = 1\nclass A:\n    X = 2\ndef f(): probe(X)", "-"),
    ("X = 1\ny.X = 2\ndef f(): probe(X)", "-"),
    ("X = 1\ndef g(y): y.X = 2\ndef f(): probe(X)", "1"),
    ("X: int = 1\nprobe(X)\ndef f(): probe(X)", "1 -"),
    ("X, Y = 1, 2\nprobe(X)\ndef f(): probe(X)", "- -"),
    ("if a: X = 1\nprobe(X)\ndef f(): probe(X)", "1 1"),
    ("X = 'k'\ndef f():\n    y = X\n    probe(y)\n    z = X + 'a'\n    probe(z, a[X], X)", "- 'ka' - 'k'"),
    ("from m import X\nX = 1\nprobe(X)\ndef f(): probe(X)", "1 -"),
    ("class A:\n    K = 'a'\n    probe(K)\n    def f(self): probe(self.K, A.K)", "- - -"),
    ("def f(p='d'):\n    probe(p)\n    p = 'e'\n    probe(p)", "- 'e'"),
    ("def f():\n    x = 1\n    x += 1\n    probe(x)\n    x = x + 1\n    probe(x)\n    x = y\n    probe(x)", "2 3 -"),
    ("def f():\n    x = 'a'\n    if y: x = 'b'\n    probe(x)\n    x = 'c'\n    if y: return\n    probe(x)", "Str 'c'"),
    ("def f():\n    if y: x = 1\n    probe(x)", "-"),
    ("def f():\n    x = 1\n    for i in y: probe(x)\n    probe(x)", "- -"),
    ("def f():\n    x = 1\n    for i in y: x = 1\n    probe(x)", "1"),
    ("def f():\n    x = 1\n    [i for i in y]\n    probe(x)", "-"),
    ("def f():\n    x = 1\n    try: y\n    except E: probe(x)\n    try: y()\n    except E: probe(x)", "- 1"),
    ("def f():\n    x = 1\n    try:\n        y()\n        x = 2\n    except E: probe(x)\n    finally: probe(x)\n    probe(x)", "1 Int Int"),
    ("def f():\n    x = 'a'\n    x.f()\n    probe(x)\n    x = 'a'\n    y = x.f()\n    probe(x)", "- 'a'"),
    ("def f():\n    x = 'a'\n    x == y\n    probe(x)\n    x = 'b'\n    x[0] = 1\n    probe(x)", "- -"),
    ("def f():\n    x = 1\n    del x\n    probe(x)\n    yield x\n    probe(x)", "1 -"),
    ("def f():\n    x = 1\n    (y := 2)\n    g(lambda: probe(x))\n    def h(): probe(x)\n    probe(x, y)", "1 - 1 2"),
    ("def f():\n    x = 'a' == 'b'\n    probe(x)\n    x = 6 / 2\n    probe(x)\n    x = 7 / 2\n    probe(x)", "Str 3 Int"),
    ("def f():\n    x = b'a'\n    probe(x)\n    x = y = 1\n    probe(x)\n    with 1 as x: probe(x)", "- - 1"),
    ("def f():\n    x = 1\n    def g():\n        nonlocal x\n        probe(x)\n        x = 2\n    probe(x)", "- 1"),
    ("def f():\n    x = 1\n    while g(x): x = 2\n    probe(x[x:])", "1 -"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), PROGRAMS)
def test_values_of_names(source: str, expected: str) -> None:
    source = source.replace("while g(x)", "while probe(x)")
    assert " ".join(shown(names.constant(node)) for node, names in probed(source)) == expected


def test_a_long_chain_has_a_value() -> None:
    source = "x = 'a'" + " + 'b'" * 3000 + "\nprobe(x)\ndef f():\n    y = x" + " + 'c'" * 3000 + "\n    probe(y)\n"
    values = [names.constant(node) for node, names in probed(source)]
    assert [len(value.value) for value in values if value is not None] == [3001, 6001]


def test_a_tree_that_is_too_deep_is_uncertain() -> None:
    (statement,) = segments("x")[0]
    name = statement.children[0]
    deep = name
    for _ in range(3000):
        deep = type(name)("SeqConcat", 0, 1, None, (deep,))
    piece = Piece(0, (deep,))
    names = SegmentNames(ModuleScope([piece], frozenset()), piece)
    assert names.constant(deep) == UNCERTAIN
