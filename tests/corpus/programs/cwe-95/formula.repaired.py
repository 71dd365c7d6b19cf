"""Evaluate the formulas of a spreadsheet's cells."""

import ast
import math
import operator
from typing import Mapping, Union

Number = Union[int, float]
MAX_LENGTH = 500
FUNCTIONS = {"sin": math.sin, "cos": math.cos, "sqrt": math.sqrt, "log": math.log, "floor": math.floor, "ceil": math.ceil}
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


def evaluate(formula: str, cells: Mapping[str, Number]) -> Number:
    """
    Evaluate a formula such as "=A1*2+sqrt(B2)".

    Only numbers, cells, the four operations and a few functions are allowed.
    """
    if len(formula) > MAX_LENGTH:
        raise ValueError("formula is too long")
    tree = ast.parse(formula.lstrip("=").strip(), mode="eval")
    return _evaluate(tree.body, cells)


def _evaluate(node: ast.expr, cells: Mapping[str, Number]) -> Number:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name) and node.id in cells:
        return cells[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_evaluate(node.left, cells), _evaluate(node.right, cells))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_evaluate(node.operand, cells))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS and not node.keywords:
        return FUNCTIONS[node.func.id](*(_evaluate(argument, cells) for argument in node.args))
    raise ValueError("unsupported expression")
