import ldap

URI = "ldaps://directory.corp.org"
BASE = "dc=corp,dc=org"


class Directory:
    def __init__(self, user, password):
        self.connection = ldap.initialize(URI)
        self.connection.simple_bind_s(user, password)

    def user_dn(self, username):
        found = self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=%s)" % username, ["dn"])  # flaw: CWE-90
        return found[0][0] if found else None

    def is_member(self, username, group):
        query = f"(&(cn={group})(memberUid={username}))"
        return bool(self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, query))  # flaw: CWE-90
