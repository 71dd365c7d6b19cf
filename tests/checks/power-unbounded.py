import ast
import operator

OPERATORS = {
    ast.Add: operator.add,
    # ruleid: power-unbounded
    ast.Pow: operator.pow,
}
# ruleid: power-unbounded
SHORT = {ast.Pow: lambda a, b: a**b}
# ok: power-unbounded
BOUNDED = {ast.Pow: careful_power}
# ok: power-unbounded
NAMES = {ast.Pow: "**"}


class Evaluator(ast.NodeVisitor):
    def visit_BinOp(self, node):
        left, right = self.visit(node.left), self.visit(node.right)
        # ruleid: power-unbounded
        if isinstance(node.op, ast.Pow):
            return left**right
        raise ValueError(node.op)


class Careful(ast.NodeVisitor):
    def visit_BinOp(self, node):
        left, right = self.visit(node.left), self.visit(node.right)
        # ok: power-unbounded
        if isinstance(node.op, ast.Pow):
            if right > 100:
                raise ValueError("too large")
            return left**right
        raise ValueError(node.op)


def cell(formula, names):
    expression = formula.lstrip("=").replace("^", "**")
    # ruleid: power-unbounded
    return eval(expression, {"__builtins__": {}}, names)


def shown(formula):
    # ok: power-unbounded
    return formula.replace("^", "**")
