import ldap


def authenticate(uri, base, username, password):
    """Bind as the user; True if the directory accepts the password."""
    dn = "uid=%s,%s" % (username, base)
    connection = ldap.initialize(uri)
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
    try:
        connection.simple_bind_s(dn, password)  # flaw: CWE-90
        return True
    except ldap.INVALID_CREDENTIALS:
        return False
    finally:
        connection.unbind_s()
