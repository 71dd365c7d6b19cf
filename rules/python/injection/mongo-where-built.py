import bson


def found(users, name, age):
    # ruleid: mongo-where-built
    first = users.find({"$where": f"this.name == '{name}'"})
    # ruleid: mongo-where-built
    second = users.find_one({"active": True, "$where": "this.age > " + age})
    # ruleid: mongo-where-built
    third = bson.Code("function() { return '%s' }" % name)
    # ok: mongo-where-built
    fourth = users.find({"name": name})
    # ok: mongo-where-built
    return first, second, third, fourth, users.find({"$where": "this.spent > this.budget"})


class Users:
    def named(self, name):
        # ruleid: mongo-where-built
        return self.users.count_documents({"$where": "this.name == '{}'".format(name)})


def by_condition(collection, condition):
    # ruleid: mongo-where-built
    first = collection.find({"$where": condition})
    # ok: mongo-where-built
    return first, collection.find({"$where": CONDITION}), collection.find({"$where": "this.a > 1"})


def wrapped(code, document):
    # ok: mongo-where-built
    first = bson.Code(code)
    # ok: mongo-where-built
    return first, bson.Code(document["$code"], scope=document.get("$scope"))


def search(entries, text):
    query = {}
    # ruleid: mongo-where-built
    query["$where"] = f"this.text.indexOf('{text}') >= 0"
    return entries.find(query)
