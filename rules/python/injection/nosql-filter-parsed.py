import json

import pymongo
from pymongo.collection import Collection


def search(products: Collection, raw_filter: str):
    criteria = json.loads(raw_filter)
    # ruleid: nosql-filter-parsed
    return list(products.find(criteria).limit(50))


def first(products, body):
    # ruleid: nosql-filter-parsed
    return products.find_one(json.loads(body))


def search_known(products, raw_filter):
    criteria = json.loads(raw_filter)
    query = {k: {"$eq": str(v)} for k, v in criteria.items() if k in ("name", "brand")}
    # ok: nosql-filter-parsed
    return list(products.find(query))


def search_saved(products, path):
    query = json.loads(path.read_text())
    # ok: nosql-filter-parsed
    return list(products.find(query))


def search_checked(products, raw_filter):
    criteria = json.loads(raw_filter)
    reject_operators(criteria)
    # ok: nosql-filter-parsed
    return list(products.find(criteria))
