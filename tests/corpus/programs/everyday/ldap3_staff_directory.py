from flask import Blueprint, current_app, jsonify, request
from ldap3 import ALL, Connection, Server

bp = Blueprint("directory", __name__)


def connect():
    server = Server(current_app.config["LDAP_HOST"], use_ssl=True, get_info=ALL)
    return Connection(server, current_app.config["LDAP_USER"], current_app.config["LDAP_PASSWORD"], auto_bind=True)


@bp.get("/staff")
def staff():
    surname = request.args.get("surname", "*")
    conn = connect()
    conn.search("ou=people,dc=corp,dc=test", f"(&(objectClass=person)(sn={surname}))", attributes=["cn", "mail"])  # flaw: CWE-90
    return jsonify([{"name": str(e.cn), "mail": str(e.mail)} for e in conn.entries])
