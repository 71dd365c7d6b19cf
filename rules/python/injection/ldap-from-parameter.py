import ldap
from ldap import filter as ldap_filter
from ldap3 import Connection
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

GROUPS = {"staff", "guests"}


def user(connection, name):
    # ruleid: ldap-from-parameter
    connection.search("dc=example", f"(uid={name})", attributes=["cn"])


def person(name):
    directory = ldap.initialize("ldap://localhost")
    wanted = "(&(objectClass=person)(uid=" + name + "))"
    # ruleid: ldap-from-parameter
    return directory.search_s("ou=people", ldap.SCOPE_SUBTREE, wanted)


def login(name, password):
    # ruleid: ldap-from-parameter
    return Connection("ldap://localhost", user=f"uid={name},ou=people", password=password).bind()


def bound(directory, name, password):
    # ruleid: ldap-from-parameter
    directory.simple_bind_s("uid=%s,ou=people" % name, password)


def filter_of(name, department):
    # ruleid: ldap-from-parameter
    return f"(&(uid={name})(department={department}))"


def run(directory, wanted):
    # ruleid: ldap-from-parameter
    return directory.search_s("ou=people", ldap.SCOPE_SUBTREE, wanted)


# todoruleid: ldap-from-parameter
run_filter = lambda directory, filter_text: directory.search_s("ou=people", ldap.SCOPE_SUBTREE, filter_text)


def helper_runs(directory, name):
    return run_filter(directory, f"(uid={name})")


def escaped(connection, name):
    # ok: ldap-from-parameter
    connection.search("dc=example", f"(uid={escape_filter_chars(name)})")


def escaped_before(directory, name):
    safe = ldap_filter.escape_filter_chars(name)
    # ok: ldap-from-parameter
    return directory.search_s("ou=people", ldap.SCOPE_SUBTREE, "(uid=" + safe + ")")


def escaped_name(name, password):
    # ok: ldap-from-parameter
    return Connection("ldap://localhost", user=f"uid={escape_rdn(name)},ou=people", password=password).bind()


def allowed(connection, group):
    if group not in GROUPS:
        raise ValueError(group)
    # ok: ldap-from-parameter
    connection.search("dc=example", f"(cn={group})")
