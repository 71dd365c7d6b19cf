import ldap
import ldap.filter
import ldap.dn

URI = "ldaps://directory.corp.org"
BASE = "dc=corp,dc=org"


class Directory:
    def __init__(self, user, password):
        self.connection = ldap.initialize(URI)
        self.connection.simple_bind_s(user, password)

    def user_dn(self, username):
        found = self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, ldap.filter.filter_format("(uid=%s)", [username]), ["dn"])
        return found[0][0] if found else None

    def is_member(self, username, group):
        safe_group = ldap.filter.escape_filter_chars(group)
        safe_user = ldap.filter.escape_filter_chars(username)
        query = f"(&(cn={safe_group})(memberUid={safe_user}))"
        return bool(self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, query))
