import collections
import collections.abc
# ruleid: outdated-collections-abc
from collections.abc import Mapping
# ruleid: outdated-collections-abc
from collections.abc import Iterable as It, Sequence

# ok: outdated-collections-abc
from collections import OrderedDict, defaultdict
# ok: outdated-collections-abc
from collections.abc import MutableMapping
# ok: outdated-collections-abc
from typing import Mapping as TypingMapping


def flatten(value):
    # ruleid: outdated-collections-abc
    if isinstance(value, collections.abc.Iterable):
        return list(value)
    # ok: outdated-collections-abc
    if isinstance(value, collections.abc.Sequence):
        return value
    # ok: outdated-collections-abc
    return collections.Counter(value)


# ruleid: outdated-collections-abc
class Settings(collections.abc.MutableMapping):
    async def call(self, handler):
        # ruleid: outdated-collections-abc
        assert isinstance(handler, collections.abc.Callable)


class Shelf:
    # ok: outdated-collections-abc
    def sets(self, museum):
        return museum.collections.Set


try:
    from collections.abc import Set
except ImportError:
    # ok: outdated-collections-abc
    from collections import Set

try:
    # ok: outdated-collections-abc
    Hashable = collections.Hashable
except AttributeError:
    Hashable = collections.abc.Hashable


if py3k:
    from collections.abc import MutableMapping as DictMixin
else:
    # ok: outdated-collections-abc
    from collections import MutableMapping as DictMixin
