import os

import ldap
from ldap.filter import escape_filter_chars
from flask import Flask, abort, request, jsonify

app = Flask(__name__)
LDAP_URI = os.environ["LDAP_URI"]
BASE_DN = "ou=people,dc=example,dc=org"


def lookup(uid):
    conn = ldap.initialize(LDAP_URI)
    conn.simple_bind_s(os.environ["LDAP_BIND_DN"], os.environ["LDAP_BIND_PW"])
    result = conn.search_s(BASE_DN, ldap.SCOPE_SUBTREE, f"(&(objectClass=person)(uid={escape_filter_chars(uid)}))", ["cn", "mail"])
    conn.unbind_s()
    return result


@app.route("/people/<uid>")
def person(uid):
    entries = lookup(uid)
    if not entries:
        abort(404)
    dn, attrs = entries[0]
    return jsonify(dn=dn, name=attrs["cn"][0].decode(), mail=attrs["mail"][0].decode())
