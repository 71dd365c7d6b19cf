from pymongo import MongoClient

RESERVED = {"published"}
FILTERS = {"brand": str}
products = MongoClient()["shop"]["products"]


def search(payload):
    criteria = {"published": True}
    for name, wanted in payload.get("filters", {}).items():
        if name in RESERVED:
            continue
        # ruleid: filter-keys-from-client
        criteria[name] = wanted
    return list(products.find(criteria))


def found(request):
    # ruleid: filter-keys-from-client
    query = {name: value for name, value in request.json.items() if value}
    return products.find_one(query)


def known(payload):
    criteria = {}
    for name, wanted in payload.items():
        if name not in FILTERS:
            continue
        # ok: filter-keys-from-client
        criteria[name] = wanted
    return list(products.find(criteria))


def typed(payload):
    criteria = {}
    for name, wanted in payload.items():
        if not isinstance(wanted, str):
            raise ValueError(name)
        # ok: filter-keys-from-client
        criteria[name] = wanted
    return list(products.find(criteria))


def renamed(columns):
    criteria = {}
    for name, wanted in columns.items():
        # ok: filter-keys-from-client
        criteria[name] = wanted
    return criteria
