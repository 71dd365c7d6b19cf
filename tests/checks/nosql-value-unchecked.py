from pymongo import MongoClient

users = MongoClient().shop.users


def by_token(data: dict):
    # ruleid: nosql-value-unchecked
    return users.find_one({"email": data["email"], "reset_token": data["token"]})


def search(filters):
    query = {}
    for field in ("city", "status"):
        if field in filters:
            # ruleid: nosql-value-unchecked
            query[field] = filters[field]
    return list(users.find(query))


def careful(data: dict):
    # ok: nosql-value-unchecked
    return users.find_one({"reset_token": str(data["token"])})


def asked(data: dict):
    token = data.get("token")
    if not isinstance(token, str):
        return None
    # ok: nosql-value-unchecked
    return users.find_one({"reset_token": data["token"]})


def by_number(number):
    # ok: nosql-value-unchecked
    return users.find_one({"number": number})
