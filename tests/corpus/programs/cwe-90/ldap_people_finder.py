import os
import ldap
from flask import Flask, request, jsonify

app = Flask(__name__)
BASE_DN = "ou=people,dc=corp,dc=example"


class Directory:
    def __init__(self):
        self.conn = ldap.initialize(os.environ["LDAP_URL"])
        self.conn.simple_bind_s(os.environ["LDAP_USER"], os.environ["LDAP_PASSWORD"])

    def find(self, name, department=None):
        flt = f"(cn=*{name}*)"
        if department:
            flt = f"(&{flt}(ou={department}))"
        return self.conn.search_s(BASE_DN, ldap.SCOPE_SUBTREE, flt, ["cn", "mail"])  # flaw: CWE-90


@app.get("/people")
def people():
    found = Directory().find(request.args["name"], request.args.get("department"))
    return jsonify([{k: [v.decode() for v in vs] for k, vs in attrs.items()} for _, attrs in found])
