import re

import ldap
from ldap3 import SUBTREE, Connection
from ldap3.utils.conv import escape_filter_chars

BASE = "dc=example,dc=com"


def find(connection: Connection, name, password):
    # ruleid: ldap-built
    connection.search(BASE, f"(uid={name})", attributes=["cn"])
    # ruleid: ldap-built
    connection.search(search_base=BASE, search_filter="(&(objectClass=person)(uid=" + name + "))")
    # ruleid: ldap-built
    connection.search(BASE, "(uid=%s)" % name)
    query = "(&(uid={})(userPassword={}))".format(name, password)
    # ruleid: ldap-built
    return connection.search(BASE, query, SUBTREE)


class Directory:
    async def find(self, name):
        # ruleid: ldap-built
        return self.connection.search_s(
            BASE,
            ldap.SCOPE_SUBTREE,
            f"(&(objectClass=user)(sAMAccountName={name}))",
        )


def near_misses(connection, name, text, index):
    # ok: ldap-built
    connection.search(BASE, f"(uid={escape_filter_chars(name)})")
    # ok: ldap-built
    connection.search(BASE, "(objectClass=person)")
    # ok: ldap-built
    connection.search(BASE, "(&(objectClass=person)" + "(uid=admin))")
    # ok: ldap-built
    re.search(f"({name})=", text)
    # ok: ldap-built
    re.compile("x").search(text, 3)
    # ok: ldap-built
    index.search("people", f"name:{name}")
    # ok: ldap-built
    connection.search(BASE, name)


def checked_before(connection, kind):
    if kind not in KINDS:
        raise ValueError(kind)
    # ok: ldap-built
    return connection.search("dc=example", f"(cn={kind})")
