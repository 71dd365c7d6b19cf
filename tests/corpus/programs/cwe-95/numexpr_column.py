"""One of the helpers of a small web application.

The views and the command line use it.
"""

import numexpr as ne
import pandas as pd


def derive(frame: pd.DataFrame, formula: str) -> pd.Series:
    """Compute a derived column from the user's formula."""
    return pd.Series(ne.evaluate(formula, local_dict=dict(frame.items())))  # flaw: CWE-95


__all__ = ["derive"]
