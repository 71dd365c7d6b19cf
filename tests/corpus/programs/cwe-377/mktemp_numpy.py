"""One of the helpers of a small web application.

The views and the command line use it.
"""

import tempfile
import numpy as np


def spill(array):
    name = tempfile.mktemp(suffix=".npy")  # flaw: CWE-377
    np.save(name, array)
    return name


__all__ = ["spill"]
