import ldap
import ldap.dn


def authenticate(uri, base, username, password):
    """Bind as the user; True if the directory accepts the password."""
    if not password:
        return False
    dn = "uid=%s,%s" % (ldap.dn.escape_dn_chars(username), base)
    connection = ldap.initialize(uri)
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
    try:
        connection.simple_bind_s(dn, password)
        return True
    except ldap.INVALID_CREDENTIALS:
        return False
    finally:
        connection.unbind_s()
