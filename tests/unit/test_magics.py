"""IPython's own syntax gives way to Python of the same length: what is left is what IPython itself takes for Python."""

from __future__ import annotations

import ast
import random

import pytest

from vetline.core.magics import as_python

CELLS = {
    "!pip install x": "_#ip install x",
    "!": "_",
    "!!ls": "_#ls",
    "  %matplotlib inline\n": "  _#atplotlib inline\n",
    "x = !ls {a} \\\n  -l\ny = 1": "x = _#s {a} \\\n  #l\ny = 1",
    "a, b[1] = %magic 1 2\n": "a, b[1] = _#agic 1 2\n",
    "if a:\n    !ls\nelse:\n\t%cd ..": "if a:\n    _#s\nelse:\n\t_#d ..",
    "frame.head?": "_#ame.head?",
    "  frame??  \r\n?x": "  _#ame??  \r\n_#",
    "print(\n  f\n)?": "print(\n  f\n_#",
    ",f a b\n;f a b\n/f a": "_# a b\n_# a b\n_# a",
    "!é é": "_#  é",
    "%%bash\ncurl a | sh\n\n  é x": "#%bash\n#url a | sh\n\n  #  x",
    "\n\n%%time\n%%capture out\nx = 1\n!ls\r\n": "\n\n#%time\n#%capture out\nx = 1\n_#s\r\n",
    "%%!\nls": "#%!\n#s",
    "%%sql?\nx": "#%sql?\n#",
    "%sql\nselect 1": "#sql\n#elect 1",
    "%sql select 1\nx = 1": "_#ql select 1\nx = 1",
    "%time x = f(1, 'a')": "_;    x = f(1, 'a')",
    "%timeit -n 10 -r3 f(x)": "_;                f(x)",
    "%time x = !ls": "_;    x = _#s",
    "%timeit for i in x: f(i)": "_#imeit for i in x: f(i)",
    "%time": "_#ime",
    "x = 1\fy": "x = 1 y",
    "": "",
}

UNTOUCHED = (
    "x = '''\n!no\n%no\n'''\n",
    "f(\n  a\n % b, '?'\n)\n",
    "a = b % c\nx != 1\nd = c %d\ne %= 2\n",
    "x = 1 # why?\n",
    "print(f'{x!r} {y!s}?')\n",
    "x = [\n  1,\n  %s]\n",
    "s = 'a\\\n!b'\n",
    "y = a if b != c else \\\n  d\n",
    "x == % 1\n",
    "r'''\\''' + \"?\"\n",
)


@pytest.mark.parametrize(("cell", "python"), CELLS.items())
def test_each_form_keeps_its_length(cell: str, python: str) -> None:
    assert as_python(cell.encode()).decode() == python
    assert len(python.encode()) == len(cell.encode())


@pytest.mark.parametrize("cell", UNTOUCHED)
def test_what_is_python_stays(cell: str) -> None:
    assert as_python(cell.encode()).decode() == cell


@pytest.mark.parametrize("cell", ["'''", "f(", "x = '", "!\\", "%%", "x = !", "x?", '"""a\\', "%time ", "=%", "\\", "!a\\\n\\\n"])
def test_what_is_half_written_is_no_obstacle(cell: str) -> None:
    for end in range(len(cell) + 1):
        data = cell[:end].encode()
        assert len(as_python(data)) == len(data)


PIECES = (
    *("!ls -l", "!pip install 'a b'", "%cd ..", "x = !ls", "y = %pwd", "frame?", "?frame", "!!ls", "a.b, c = !x {y}", "%env A=b"),
    *("x = 1", "print('!', \"?\")", "if x:\n    !ls\n    y = %pwd\n    z = 2", "for a in b:\n    pass", "def f(a,\n      b):\n    return a % b"),
    *("s = '''\n!no\n%no?\n'''", "x = [1,\n 2]  # what?", "a = b % c", "y = !ls \\\n   -l", "!ls \\\n | wc", "assert a != b", "f'{a!r}'"),
)


def test_ipython_itself_sees_the_same_python() -> None:
    transformer = pytest.importorskip("IPython.core.inputtransformer2").TransformerManager()
    seed = random.Random(11)
    for _ in range(400):
        cell = "\n".join(seed.choices(PIECES, k=seed.randint(1, 6))) + seed.choice(("", "\n"))
        theirs = _WithoutIPython().visit(ast.parse(transformer.transform_cell(cell)))
        assert ast.dump(ast.parse(as_python(cell.encode()))) == ast.dump(theirs), cell


class _WithoutIPython(ast.NodeTransformer):
    """`get_ipython().anything(...)` as the name `_`."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "get_ipython()":
            return ast.Name("_", ast.Load())
        return self.generic_visit(node)
