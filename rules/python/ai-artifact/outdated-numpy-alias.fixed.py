import numpy
import numpy as np
import pandas as pd

# ruleid: outdated-numpy-alias
totals = np.zeros(10, dtype=float)
# ruleid: outdated-numpy-alias
codes = totals.astype(int)


def names(values):
    return numpy.array(
        values,
        # ruleid: outdated-numpy-alias
        dtype=object,
    )


class Column:
    # ruleid: outdated-numpy-alias
    kind = str

    async def convert(self, value):
        # ruleid: outdated-numpy-alias
        return complex(value)


# ok: outdated-numpy-alias
wide = totals.astype(np.float64)
# ok: outdated-numpy-alias
narrow = totals.astype(np.int_)
# ok: outdated-numpy-alias
plain = np.zeros(3, dtype=int)
# ok: outdated-numpy-alias
flags = np.zeros(3, dtype=np.bool)
# ok: outdated-numpy-alias
text = pd.Series(["a"]).str
# ok: outdated-numpy-alias
floor = np.floor(1.5)

if not hasattr(np, "float"):
    # ok: outdated-numpy-alias
    np.float = float

try:
    # ok: outdated-numpy-alias
    scalar = (np.int, np.float64)
except AttributeError:
    scalar = (int, np.float64)
