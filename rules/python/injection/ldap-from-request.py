import ldap
import ldap3
from flask import Flask, abort, request
from ldap.dn import escape_dn_chars
from ldap.filter import escape_filter_chars, filter_format

app = Flask(__name__)
BASE = "ou=people,dc=example,dc=org"
GROUPS = {"staff", "students"}


@app.route("/direct")
def direct(connection):
    # ruleid: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=" + request.args["name"] + ")"))


@app.route("/variables")
def variables(connection):
    name = request.form["name"]
    query = f"(&(objectClass=person)(uid={name}))"
    # ruleid: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, query, ["mail"]))


def filter_for(name):
    return "(uid=%s)" % name


@app.route("/helper")
def helper():
    connection = ldap3.Connection("ldap.example.org")
    # ruleid: ldap-from-request
    connection.search(BASE, filter_for(request.args["name"]))
    # ruleid: ldap-from-request
    connection.search(search_base=BASE, search_filter=filter_for(request.args["name"]))


def searched(connection, query):
    # todoruleid: ldap-from-request
    return connection.search_s(BASE, ldap.SCOPE_SUBTREE, query)


@app.route("/helper-searches")
def helper_searches(connection):
    return str(searched(connection, filter_for(request.args["name"])))


def django_view(request, connection):
    # ruleid: ldap-from-request
    connection.simple_bind_s(f"uid={request.POST['name']},{BASE}", request.POST["password"])


@app.route("/escaped")
def escaped(connection):
    name = escape_filter_chars(request.args["name"])
    # ok: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uid={name})"))


@app.route("/formatted")
def formatted(connection):
    # ok: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [request.args["name"]])))


@app.route("/name")
def distinguished(connection):
    # ok: ldap-from-request
    connection.simple_bind_s(f"uid={escape_dn_chars(request.form['name'])},{BASE}", request.form["password"])


@app.route("/allowed")
def allowed(connection):
    group = request.args["group"]
    if group not in GROUPS:
        abort(400)
    # ok: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(memberOf={group})"))


@app.route("/number")
def number(connection):
    # ok: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uidNumber={int(request.args['n'])})"))


@app.post("/bind")
def bound_by_position():
    dn = f"uid={request.form['uid']},ou=people,dc=example"
    # ruleid: ldap-from-request
    return ldap3.Connection(server, dn, request.form["password"]).bind()


@app.route("/all-of")
def all_of(connection):
    wanted = "".join(f"({name}={value})" for name, value in request.args.items())
    # ruleid: ldap-from-request
    connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(&{wanted})")
    wanted = "".join(f"(uid={escape_filter_chars(name)})" for name in request.args.getlist("name"))
    # ok: ldap-from-request
    return str(connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(&{wanted})"))
