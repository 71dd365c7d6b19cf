import ldap


def authenticate(name, password):
    connection = ldap.initialize(SERVER)
    try:
        # ruleid: ldap-bind-empty-password
        connection.simple_bind_s(dn_of(name), password)
    except ldap.INVALID_CREDENTIALS:
        return False
    return True


class Directory:
    def check_login(self, dn, pw):
        # ruleid: ldap-bind-empty-password
        self.connection.bind_s(dn, pw, ldap.AUTH_SIMPLE)


def log_in(name, password):
    if not name or not password:
        return False
    # ok: ldap-bind-empty-password
    ldap.initialize(SERVER).simple_bind_s(dn_of(name), password)
    return True


def verify(name, password):
    if password:
        # ok: ldap-bind-empty-password
        connection.simple_bind_s(dn_of(name), password)
        return True
    return False


def connect(dn, password):
    # ok: ldap-bind-empty-password
    connection.simple_bind_s(dn, password)


def check(name, password):
    # ok: ldap-bind-empty-password
    connection.simple_bind_s(SERVICE, SERVICE_PASSWORD)
