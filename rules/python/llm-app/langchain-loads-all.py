import json

import langchain_core.load as lc_load
from langchain.load import loads as lc_loads
from langchain_core.load import dumps, load, loads
from langchain_core.messages import AIMessage, HumanMessage

SCOPE = "all"


def restore(text):
    # ruleid: langchain-loads-all
    return loads(text, allowed_objects="all")


def restore_dict(data):
    # ruleid: langchain-loads-all
    return load(
        data,
        valid_namespaces=["my_package"],
        secrets_from_env=True,
    )


class Cache:
    async def get(self, key):
        # ruleid: langchain-loads-all
        first = lc_loads(await self.redis.get(key), secrets_from_env=True)
        # ruleid: langchain-loads-all
        second = lc_load.loads(await self.redis.get(key), allowed_objects=SCOPE)
        return first, second


def restore_core(text):
    # ok: langchain-loads-all
    return loads(text, allowed_objects="core")


def restore_messages(text):
    # ok: langchain-loads-all
    return loads(text, allowed_objects=[AIMessage, HumanMessage], secrets_map={})


def restore_without_secrets(text):
    # ok: langchain-loads-all
    return load(text, secrets_from_env=False)


def store(chain):
    # ok: langchain-loads-all
    return dumps(chain)


def plain(text):
    # ok: langchain-loads-all
    return json.loads(text)


def other(registry, text):
    # ok: langchain-loads-all
    return registry.loads(text, allowed_objects="all")
