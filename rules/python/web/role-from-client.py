import bottle
import tornado.web
from flask import Flask, abort, request, session

app = Flask(__name__)


@app.post("/refund")
def refund():
    # ruleid: role-from-client
    if request.cookies.get("role", "customer") != "staff":
        abort(403)
    # ruleid: role-from-client
    if request.args.get("is_admin") == "true":
        return everything()
    # ruleid: role-from-client
    if request.headers.get("X-User-Role") in ("admin", "staff"):
        return everything()
    return ""


def panel(request):
    # ruleid: role-from-client
    level = request.COOKIES["access_level"]
    return level


@bottle.get("/panel")
def bottle_panel():
    # ruleid: role-from-client
    admin = bottle.request.get_cookie("is_admin")
    # ok: role-from-client
    signed = bottle.request.get_cookie("role", secret=key())
    return admin, signed


class Panel(tornado.web.RequestHandler):
    def get(self):
        # ruleid: role-from-client
        return self.get_cookie("logged_in")


def near_misses(request, client, response):
    # ok: role-from-client
    theme = request.cookies.get("theme")
    # ok: role-from-client
    role = request.args.get("role")
    # ok: role-from-client
    other = session.get("role", "customer")
    # ok: role-from-client
    third = response.cookies.get("role")
    # ok: role-from-client
    if request.headers.get("X-Admin-Token") != secret():
        abort(403)
    return theme, role, other, third


def remove_by_role(user):
    # ruleid: role-from-client
    role = request.args.get("role", user.role)
    if role != "editor":
        raise PermissionError
    return role


def listed_by_role(users):
    # ok: role-from-client
    role = request.args.get("role", "all")
    return [user for user in users if role in user.roles]
