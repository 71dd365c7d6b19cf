"""One of the helpers of a small web application.

The views and the command line use it.
"""

def make_matrix(spec: str) -> list[list[int]]:
    """Build a zero matrix of a size such as '3x4'."""
    rows, _, cols = spec.partition("x")
    rows, cols = int(rows), int(cols)
    return [[0] * cols for _ in range(rows)]  # flaw: CWE-400


__all__ = ["make_matrix"]
