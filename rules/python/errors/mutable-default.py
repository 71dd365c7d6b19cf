from dataclasses import dataclass, field


def collect(item, found=[]):
    # ruleid: mutable-default
    found.append(item)
    return found


def count(words, totals={}):
    for word in words:
        # ruleid: mutable-default
        totals[word] = totals.get(word, 0) + 1
    return totals


async def remember(name, names: set = set(), *, limit=3):
    if len(names) < limit:
        # ruleid: mutable-default
        names.add(name)
    return names


class Agent:
    def __init__(self, model, tools: list = [], options: dict = {}):
        self.model = model
        # ruleid: mutable-default
        self.tools = tools
        # ok: mutable-default
        self.options = dict(options)

    def extend(self, more=list()):
        # ruleid: mutable-default
        more.extend(self.tools)
        return more


def read_only(item, names=[]):
    # ok: mutable-default
    return item in names


def fresh(item, found=None):
    found = [] if found is None else found
    # ok: mutable-default
    found.append(item)
    return found


def copied(item, found=[]):
    found = list(found)
    # ok: mutable-default
    found.append(item)
    return found


def cached(key, _cache={}):
    # ok: mutable-default
    _cache[key] = key * 2
    return _cache[key]


def other(item, names=[]):
    result = list(names)
    # ok: mutable-default
    result.append(item)
    return result


def frozen(item, names=()):
    # ok: mutable-default
    return (*names, item)


@dataclass
class Settings:
    # ok: mutable-default
    names: list = field(default_factory=list)
