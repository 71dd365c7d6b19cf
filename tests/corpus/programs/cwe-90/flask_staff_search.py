import os
from flask import Flask, jsonify, request
from ldap3 import ALL, Connection, Server

app = Flask(__name__)
BASE = "ou=people,dc=corp,dc=org"


def connect():
    server = Server(os.environ["LDAP_URI"], use_ssl=True, get_info=ALL)
    return Connection(server, os.environ["LDAP_USER"], os.environ["LDAP_PASSWORD"], auto_bind=True)


def search(attribute, value):
    with connect() as conn:
        conn.search(BASE, "(&(objectClass=person)({}={}*))".format(attribute, value), attributes=["cn", "mail"])  # flaw: CWE-90
        return [entry.entry_attributes_as_dict for entry in conn.entries]


@app.get("/staff")
def staff():
    if "mail" in request.args:
        return jsonify(search("mail", request.args["mail"]))
    return jsonify(search("cn", request.args.get("name", "")))
