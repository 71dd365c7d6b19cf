from ldap3 import ALL, Connection, Server
from ldap3.utils.conv import escape_filter_chars


def authenticate(server_url: str, username: str, password: str) -> bool:
    server = Server(server_url, get_info=ALL, use_ssl=True)
    with Connection(server, auto_bind=True) as conn:
        conn.search("dc=corp,dc=example", f"(&(objectClass=person)(uid={escape_filter_chars(username)}))", attributes=["cn"])
        if not conn.entries or not password:
            return False
        dn = conn.entries[0].entry_dn
    return Connection(server, dn, password).bind()
