import os
from contextlib import contextmanager

from flask import Flask, jsonify, request
from ldap3 import ALL_ATTRIBUTES, SUBTREE, Connection, Server, Tls
from ldap3.core.exceptions import LDAPException
from ldap3.utils.conv import escape_filter_chars
import ssl

app = Flask(__name__)

LDAP_HOST = os.environ["LDAP_HOST"]
BASE_DN = "ou=people,dc=acme,dc=example"
ATTRIBUTES = ["cn", "mail", "telephoneNumber", "departmentNumber"]

tls = Tls(validate=ssl.CERT_REQUIRED)
server = Server(LDAP_HOST, port=636, use_ssl=True, tls=tls, connect_timeout=5)


@contextmanager
def directory():
    conn = Connection(
        server,
        user=os.environ["LDAP_BIND_DN"],
        password=os.environ["LDAP_BIND_PASSWORD"],
        auto_bind=True,
        read_only=True,
    )
    try:
        yield conn
    finally:
        conn.unbind()


def build_filter(name: str, department: str) -> str:
    """Public employees whose name contains the given text."""
    name = escape_filter_chars(name.strip())
    department = escape_filter_chars(department)
    parts = ["(objectClass=person)", "(employeeType=public)"]
    if name:
        parts.append(f"(cn=*{name}*)")
    if department:
        parts.append("(departmentNumber=%s)" % department)
    return "(&" + "".join(parts) + ")"


@app.get("/employees")
def employees():
    name = request.args.get("name", "")
    department = request.args.get("department", "")
    if not name and not department:
        return jsonify({"error": "name or department is required"}), 400
    if len(name) > 100 or len(department) > 50:
        return jsonify({"error": "query too long"}), 400
    try:
        with directory() as conn:
            conn.search(
                BASE_DN,
                build_filter(name, department),
                search_scope=SUBTREE,
                attributes=ATTRIBUTES,
                size_limit=50,
            )
            entries = [
                {
                    "name": str(e.cn),
                    "mail": str(e.mail),
                    "phone": str(e.telephoneNumber),
                }
                for e in conn.entries
            ]
    except LDAPException:
        app.logger.exception("ldap search failed")
        return jsonify({"error": "directory unavailable"}), 503
    return jsonify(entries)


if __name__ == "__main__":
    app.run(port=5000)
