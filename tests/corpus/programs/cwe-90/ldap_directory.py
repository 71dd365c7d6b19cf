from __future__ import annotations

import os
from dataclasses import dataclass

from ldap3 import ALL_ATTRIBUTES, Connection, Server

BASE_DN = "ou=people,dc=acme,dc=test"


@dataclass(frozen=True)
class Person:
    dn: str
    mail: str


class Directory:
    """The company's directory."""

    def __init__(self, host: str):
        self._server = Server(host, use_ssl=True)

    def _connect(self) -> Connection:
        return Connection(self._server, os.environ["LDAP_USER"], os.environ["LDAP_PASSWORD"], auto_bind=True)

    def find(self, username: str) -> Person | None:
        query = "(&(objectClass=person)(uid=" + username + "))"
        with self._connect() as connection:
            connection.search(BASE_DN, query, attributes=ALL_ATTRIBUTES)  # flaw: CWE-90
            if not connection.entries:
                return None
            entry = connection.entries[0]
            return Person(entry.entry_dn, str(entry.mail))
