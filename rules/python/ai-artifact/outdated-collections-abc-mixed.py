import collections
# ruleid: outdated-collections-abc-mixed
from collections import OrderedDict, Mapping
# ruleid: outdated-collections-abc-mixed
from collections import namedtuple, Iterable as It
# ruleid: outdated-collections-abc-mixed
from collections import (
    Mapping,
    defaultdict,
)

# ok: outdated-collections-abc-mixed
from collections import OrderedDict as Ordered, defaultdict as dd
# ok: outdated-collections-abc-mixed
from collections import Mapping as Only
# ok: outdated-collections-abc-mixed
from collections import deque  # not Mapping
# ok: outdated-collections-abc-mixed
from collections.abc import Mapping as Current, Sequence
# ok: outdated-collections-abc-mixed
from collections import (
    Counter,
    ChainMap,
)


def late(values):
    # ruleid: outdated-collections-abc-mixed
    from collections import Counter, Hashable

    return Counter(v for v in values if isinstance(v, Hashable))


try:
    from collections.abc import Set
except ImportError:
    # ok: outdated-collections-abc-mixed
    from collections import Set, deque
