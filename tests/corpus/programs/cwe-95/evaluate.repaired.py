import ast
import math
import operator

FUNCTIONS = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos,
             "abs": abs, "min": min, "max": max}
BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
          ast.Div: operator.truediv, ast.Mod: operator.mod}
UNARY = {ast.UAdd: operator.pos, ast.USub: operator.neg}


def _power(a, b):
    if abs(a) > 1e6 or abs(b) > 100:
        raise ValueError("power out of range")
    return a ** b


def _walk(node, names):
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.Name) and node.id in names:
        return names[node.id]
    if isinstance(node, ast.UnaryOp) and type(node.op) in UNARY:
        return UNARY[type(node.op)](_walk(node.operand, names))
    if isinstance(node, ast.BinOp):
        left, right = _walk(node.left, names), _walk(node.right, names)
        if isinstance(node.op, ast.Pow):
            return _power(left, right)
        if type(node.op) in BINARY:
            return BINARY[type(node.op)](left, right)
    if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id in FUNCTIONS and not node.keywords):
        return FUNCTIONS[node.func.id](*[_walk(a, names) for a in node.args])
    raise ValueError("unsupported expression")


def evaluate(expression, variables=None):
    """Evaluate an arithmetic expression and return the number."""
    if len(expression) > 200:
        raise ValueError("expression is too long")
    try:
        tree = ast.parse(expression, mode="eval")
        return _walk(tree.body, dict(variables or {}))
    except (SyntaxError, ArithmeticError, TypeError, RecursionError) as exc:
        raise ValueError(f"cannot evaluate {expression!r}") from exc
