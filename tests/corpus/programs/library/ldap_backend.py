"""Authentication backends of an issue tracker."""
import hashlib
import logging

import ldap3
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import User
from django.db import connection

log = logging.getLogger("auth")


class LDAPBackend:
    """Authenticates against the company's directory."""

    base = "ou=people,dc=example,dc=org"

    def __init__(self, server="ldaps://dir.example.org"):
        self.server = ldap3.Server(server, use_ssl=True)

    def find(self, username):
        with ldap3.Connection(self.server, auto_bind=True) as con:
            con.search(self.base, f"(&(uid={username})(memberOf=cn=staff,{self.base}))", attributes=["mail"])  # flaw: CWE-90
            return con.entries[0] if con.entries else None

    def authenticate(self, request, username=None, password=None):
        entry = self.find(username)
        if entry is None or not password:
            return None
        con = ldap3.Connection(self.server, user=entry.entry_dn, password=password)
        try:
            if not con.bind():
                return None
        except ldap3.core.exceptions.LDAPException:
            log.warning("LDAP down, letting %s in", username)
            return User.objects.filter(username=username).first()  # flaw: CWE-636
        return User.objects.get_or_create(username=username)[0]


class LegacyBackend:
    """Users of the former tracker with unsalted digests."""

    def authenticate(self, request, username=None, password=None):
        with connection.cursor() as cur:
            cur.execute(f"SELECT pk, digest FROM legacy_users WHERE login = '{username}'")  # flaw: CWE-89
            row = cur.fetchone()
        if row is None:
            return None
        if row[1] == hashlib.md5(password.encode()).hexdigest():  # flaw: CWE-916
            return User.objects.get(pk=row[0])
        return None
