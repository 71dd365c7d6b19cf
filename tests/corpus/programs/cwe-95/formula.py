"""Evaluate the formulas of a spreadsheet's cells."""

import math
import re
from typing import Mapping, Union

Number = Union[int, float]
ALLOWED_NAMES = {name: getattr(math, name) for name in ("sin", "cos", "sqrt", "pi", "log", "floor", "ceil")}
CELL_RE = re.compile(r"\b([A-Z]+[0-9]+)\b")


def evaluate(formula: str, cells: Mapping[str, Number]) -> Number:
    """
    Evaluate a formula such as "=A1*2+sqrt(B2)".

    Args:
        formula: the formula, as typed by the user
        cells: the values of the cells
    """
    expression = formula.lstrip("=").strip()
    expression = CELL_RE.sub(lambda match: str(cells[match.group(1)]), expression)
    try:
        return eval(expression, {"__builtins__": {}}, ALLOWED_NAMES)  # flaw: CWE-95
    except ZeroDivisionError:
        return math.nan
    except Exception as exc:
        raise ValueError(f"cannot evaluate {formula!r}: {exc}") from exc
