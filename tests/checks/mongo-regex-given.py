import re

from flask import request


def search():
    q = request.args.get("q", "")
    # ruleid: mongo-regex-given
    return list(products.find({"name": {"$regex": q, "$options": "i"}}))


async def by_term(coll, term: str):
    # ruleid: mongo-regex-given
    return await coll.find({"title": {"$regex": f"^{term}"}}).to_list(50)


def by_filters(users, filters):
    # ruleid: mongo-regex-given
    return users.find({"name": {"$regex": filters["search"]}})


def careful():
    q = re.escape(request.args.get("q", ""))
    # ok: mongo-regex-given
    return list(products.find({"name": {"$regex": q}}))


def fixed():
    # ok: mongo-regex-given
    return list(products.find({"name": {"$regex": PREFIX}}))
