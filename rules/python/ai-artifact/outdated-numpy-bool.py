import numpy
import numpy as np
from numpy import bool_

# ruleid: outdated-numpy-bool
mask = np.zeros(4, dtype=np.bool)
# ruleid: outdated-numpy-bool
flags = mask.astype(np.bool)


def keep(values):
    # ruleid: outdated-numpy-bool
    return numpy.asarray(values, dtype=numpy.bool)


class Filter:
    async def one(self, value):
        # ruleid: outdated-numpy-bool
        return np.bool(value)


# ok: outdated-numpy-bool
scalar = np.bool_(True)
# ok: outdated-numpy-bool
plain = np.zeros(4, dtype=bool)
# ok: outdated-numpy-bool
same = mask.astype(bool_)
# ok: outdated-numpy-bool
low = np.bool8
# ok: outdated-numpy-bool
named = np.zeros(4, dtype="bool")
if not hasattr(np, "bool"):
    # ok: outdated-numpy-bool
    np.bool = bool
