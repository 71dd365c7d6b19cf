"""Search people in the company's directory."""

import os
from typing import Any

from ldap3 import ALL, SUBTREE, Connection, Server

BASE_DN = "ou=people,dc=example,dc=org"
ATTRIBUTES = ["uid", "cn", "mail", "telephoneNumber"]


def connect() -> Connection:
    server = Server(os.environ["LDAP_URL"], use_ssl=True, get_info=ALL)
    return Connection(server, user=os.environ["LDAP_USER"], password=os.environ["LDAP_PASSWORD"], auto_bind=True)


def build_filter(name: str, department: str | None = None) -> str:
    """Build the LDAP filter for a search by name and, optionally, department."""
    conditions = f"(|(cn=*{name}*)(uid={name}))"
    if department:
        conditions += "(departmentNumber=" + department + ")"
    return f"(&(objectClass=person){conditions})"


def search_people(name: str, department: str | None = None, limit: int = 50) -> list[dict[str, Any]]:
    """Return the people whose name matches."""
    with connect() as connection:
        connection.search(BASE_DN, build_filter(name, department), search_scope=SUBTREE, attributes=ATTRIBUTES, size_limit=limit)  # flaw: CWE-90
        return [entry.entry_attributes_as_dict for entry in connection.entries]


def authenticate(username: str, password: str) -> bool:
    """Bind as the user."""
    if not password:
        return False
    with connect() as connection:
        connection.search(BASE_DN, "(uid=%s)" % username, attributes=["uid"])  # flaw: CWE-90
        if len(connection.entries) != 1:
            return False
        return connection.rebind(user=connection.entries[0].entry_dn, password=password)
