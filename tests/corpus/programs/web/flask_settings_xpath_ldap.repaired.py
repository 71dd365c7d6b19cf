"""Company directory: LDAP login, XML staff file, settings."""
import os

import ldap
import ldap.filter
from flask import Flask, jsonify, request, session
from lxml import etree

app = Flask(__name__)
app.secret_key = os.urandom(32)
STAFF = etree.parse("staff.xml")


def connect():
    con = ldap.initialize("ldaps://ldap.example.org")
    con.simple_bind_s("cn=reader,dc=example,dc=org", os.environ["LDAP_PW"])
    return con


@app.post("/login")
def login():
    user = request.form["user"]
    password = request.form["password"]
    con = connect()
    found = con.search_s(
        "dc=example,dc=org", ldap.SCOPE_SUBTREE,
        "(&(objectClass=person)(uid=%s))" % ldap.filter.escape_filter_chars(user),
    )
    if len(found) != 1:
        return jsonify(error="login failed"), 401
    if not password:
        return jsonify(error="login failed"), 401
    try:
        con.simple_bind_s(found[0][0], password)
    except ldap.INVALID_CREDENTIALS:
        return jsonify(error="login failed"), 401
    session["user"] = user
    return jsonify(ok=True)


@app.get("/staff")
def staff():
    name = request.args.get("name", "")
    rows = STAFF.xpath("//person[name=$name]/phone/text()", name=name)
    return jsonify(phones=rows)


@app.post("/settings")
def settings():
    key = request.form["key"]
    if key not in ("THEME", "LOCALE"):
        return jsonify(error="unknown"), 400
    app.config[key] = request.form["value"]
    return jsonify(ok=True)
