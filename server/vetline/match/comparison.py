"""The expressions of `metavariable-comparison`, as far as they are decided: numbers, comparisons, arithmetic, boolean operators.

Anything else (function calls, strings, dates) is left to Semgrep.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vetline.match.pattern import Undecided

Number = int | float


@dataclass(frozen=True, slots=True)
class Expression:
    """`metavariables` are all that it reads; `tree` has them as names without the dollar sign."""

    tree: ast.expr
    metavariables: frozenset[str]

    def holds(self, values: Mapping[str, Number | None]) -> bool:
        """False too when a metavariable has no number or the arithmetic fails."""
        try:
            return _evaluate(self.tree, values) is True
        except (ZeroDivisionError, OverflowError, TypeError, ValueError, KeyError):
            return False


def read(text: object) -> Expression:
    if not isinstance(text, str):
        raise Undecided("a comparison is not text")
    try:
        tree = ast.parse(text.strip().replace("$", "metavariable_"), mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        raise Undecided("the comparison does not parse") from None
    names: set[str] = set()
    _check(tree, names)
    return Expression(tree, frozenset(names))


def _check(node: ast.expr, names: set[str]) -> None:
    if isinstance(node, ast.Name) and node.id.startswith("metavariable_"):
        names.add("$" + node.id.removeprefix("metavariable_"))
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        pass
    elif isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        _check(node.left, names)
        _check(node.comparators[0], names)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            _check(value, names)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        _check(node.operand, names)
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        _check(node.left, names)
        _check(node.right, names)
    else:
        raise Undecided("the comparison uses more than numbers")


def _evaluate(node: ast.expr, values: Mapping[str, Number | None]) -> object:
    if isinstance(node, ast.Name):
        value = values["$" + node.id.removeprefix("metavariable_")]
        if value is None:
            raise ValueError(node.id)
        return value
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Compare):
        return _COMPARE[type(node.ops[0])](_evaluate(node.left, values), _evaluate(node.comparators[0], values))
    if isinstance(node, ast.BoolOp):
        results = [_evaluate(value, values) is True for value in node.values]
        return all(results) if isinstance(node.op, ast.And) else any(results)
    if isinstance(node, ast.UnaryOp):
        inner = _evaluate(node.operand, values)
        return inner is not True if isinstance(node.op, ast.Not) else -inner  # type: ignore[operator]
    if isinstance(node, ast.BinOp):
        return _ARITHMETIC[type(node.op)](_evaluate(node.left, values), _evaluate(node.right, values))
    raise TypeError(node)


_COMPARE: dict[type, Callable[..., bool]] = {
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_ARITHMETIC: dict[type, Callable[..., object]] = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}
