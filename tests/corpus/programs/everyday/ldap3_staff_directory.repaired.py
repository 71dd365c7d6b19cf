from flask import Blueprint, current_app, jsonify, request
from ldap3 import ALL, Connection, Server
from ldap3.utils.conv import escape_filter_chars

bp = Blueprint("directory", __name__)


def connect():
    server = Server(current_app.config["LDAP_HOST"], use_ssl=True, get_info=ALL)
    return Connection(server, current_app.config["LDAP_USER"], current_app.config["LDAP_PASSWORD"], auto_bind=True)


@bp.get("/staff")
def staff():
    surname = request.args.get("surname", "*")
    conn = connect()
    wanted = escape_filter_chars(surname)
    conn.search("ou=people,dc=corp,dc=test", f"(&(objectClass=person)(sn={wanted}))", attributes=["cn", "mail"])
    return jsonify([{"name": str(e.cn), "mail": str(e.mail)} for e in conn.entries])
