import math

FUNCTIONS = {
    "sqrt": math.sqrt,
    "sin": math.sin,
    "cos": math.cos,
    "abs": abs,
    "min": min,
    "max": max,
}


def evaluate(expression, variables=None):
    """Evaluate an arithmetic expression and return the number."""
    names = dict(FUNCTIONS)
    names.update(variables or {})

    if "import" in expression or "__builtins__" in expression:
        raise ValueError("forbidden name in expression")

    try:
        # no builtins: only our own functions and variables are visible
        result = eval(expression, {"__builtins__": {}}, names)  # flaw: CWE-95
    except Exception as exc:
        raise ValueError(f"cannot evaluate {expression!r}: {exc}") from exc

    if not isinstance(result, (int, float)):
        raise ValueError("expression is not a number")
    return result
