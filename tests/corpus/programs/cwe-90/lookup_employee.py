from ldap3 import ALL, SUBTREE, Connection, Server

BASE_DN = "ou=people,dc=corp,dc=local"


def _connect(host, bind_dn, password):
    server = Server(host, use_ssl=True, get_info=ALL)
    return Connection(server, bind_dn, password, auto_bind=True)


def lookup_employee(host, bind_dn, password, uid, department=None):
    """Return the directory entry of an employee, or None.

    The uid comes from the search box of the intranet; the department narrows
    the search down where it is given.
    """
    parts = ["(objectClass=inetOrgPerson)", "(uid=%s)" % uid]
    if department:
        parts.append("(departmentNumber=%s)" % department)
    query = "(&" + "".join(parts) + ")"
    connection = _connect(host, bind_dn, password)
    try:
        connection.search(BASE_DN, query, SUBTREE, attributes=["cn", "mail", "telephoneNumber"])  # flaw: CWE-90
        return connection.entries[0] if connection.entries else None
    finally:
        connection.unbind()
