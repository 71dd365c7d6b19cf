"""One of the helpers of a small web application.

The views and the command line use it.
"""

def make_matrix(spec: str) -> list[list[int]]:
    """Build a zero matrix of a size such as '3x4'."""
    rows, _, cols = spec.partition("x")
    rows, cols = int(rows), int(cols)
    if not (0 < rows <= 1000 and 0 < cols <= 1000):
        raise ValueError("size out of range")
    return [[0] * cols for _ in range(rows)]


__all__ = ["make_matrix"]
