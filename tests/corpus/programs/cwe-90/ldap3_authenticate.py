from ldap3 import ALL, Connection, Server


def authenticate(server_url: str, username: str, password: str) -> bool:
    server = Server(server_url, get_info=ALL, use_ssl=True)
    with Connection(server, auto_bind=True) as conn:
        conn.search("dc=corp,dc=example", f"(&(objectClass=person)(uid={username}))", attributes=["cn"])  # flaw: CWE-90
        if not conn.entries or not password:
            return False
        dn = conn.entries[0].entry_dn
    return Connection(server, dn, password).bind()
