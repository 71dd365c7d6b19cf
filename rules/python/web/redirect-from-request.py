import bottle
import sanic
import tornado.web
import yarl
from urllib.parse import quote, urlparse

from aiohttp import web
from django.http import HttpResponseRedirect
from django.utils.http import is_safe_url, url_has_allowed_host_and_scheme
from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from flask import Flask, Response, abort, redirect, request, url_for

app = Flask(__name__)
api = FastAPI()
sanic_app = sanic.Sanic("site")
PAGES = {"home": "/", "help": "/help"}
SITE = "https://www.example.org"


@app.route("/direct")
def direct():
    # ruleid: redirect-from-request
    return redirect(request.args["next"])


@app.route("/variables")
def variables():
    target = request.args.get("next") or "/"
    # ruleid: redirect-from-request
    return redirect(target, code=303)


def target_of(values):
    return values["return_to"]


@app.route("/helper")
def helper():
    # ruleid: redirect-from-request
    return redirect(target_of(request.form))


def go(target):
    # todoruleid: redirect-from-request
    return redirect(target)


@app.route("/helper-goes")
def helper_goes():
    return go(request.args["next"])


@api.get("/leave")
def leave(url: str):
    # ruleid: redirect-from-request
    return RedirectResponse(url)


@api.get("/leave-named")
def leave_named(url: str):
    # ruleid: redirect-from-request
    return RedirectResponse(url=url, status_code=302)


def django_view(request):
    # ruleid: redirect-from-request
    return HttpResponseRedirect(request.GET["next"])


@app.route("/slash")
def slash():
    # ruleid: redirect-from-request
    return redirect("/" + request.args["next"])


def django_checked(request):
    target = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    # ok: redirect-from-request
    return HttpResponseRedirect(target)


@app.route("/checked")
def checked():
    target = request.args.get("next", "/")
    if urlparse(target).netloc:
        abort(400)
    # ok: redirect-from-request
    return redirect(target)


@app.route("/parsed")
def parsed():
    target = request.args.get("next", "/")
    parts = urlparse(target)
    if parts.scheme or parts.netloc:
        target = url_for("index")
    # ok: redirect-from-request
    return redirect(target)


def is_safe_url(target):
    return urlparse(target).netloc in ("", "www.example.org")


@app.route("/named")
def named():
    target = request.args.get("next")
    if not is_safe_url(target):
        return abort(400)
    # ok: redirect-from-request
    return redirect(target)


@app.route("/table")
def table():
    # ok: redirect-from-request
    return redirect(PAGES.get(request.args["page"], "/"))


@app.route("/own")
def own():
    # ok: redirect-from-request
    redirect(url_for("profile", name=request.args["name"]))
    # ok: redirect-from-request
    redirect(f"/users/{request.args['name']}")
    # ok: redirect-from-request
    redirect("/login?next=" + quote(request.args["next"]))
    # ok: redirect-from-request
    return redirect(f"{SITE}/users/{request.args['name']}")


@app.route("/allowed")
def allowed():
    target = request.args["next"]
    if target not in ("/", "/help"):
        abort(400)
    # ok: redirect-from-request
    return redirect(target)


class Tornado(tornado.web.RequestHandler):
    def post(self):
        # ruleid: redirect-from-request
        self.redirect(self.get_argument("next", "/"))


@bottle.get("/bottle")
def with_bottle():
    # ruleid: redirect-from-request
    bottle.redirect(bottle.request.query.next)


@sanic_app.get("/sanic")
async def with_sanic(request):
    # ruleid: redirect-from-request
    return sanic.response.redirect(request.args.get("next"))


@app.route("/by-header")
def by_header():
    response = Response(status=302)
    # ruleid: redirect-from-request
    response.headers["Location"] = request.args["next"]
    return response


@app.route("/relative-only")
def relative_only():
    target = request.args.get("next", "/")
    if not target.startswith("/") or target.startswith("//"):
        target = "/"
    # ok: redirect-from-request
    return redirect(target)


def allowed_and_present(request):
    target = request.GET.get("next")
    if target and url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        # ok: redirect-from-request
        return HttpResponseRedirect(target)


async def without_a_host(request):
    target = yarl.URL(request.query["to"])
    if target.is_absolute():
        raise web.HTTPBadRequest()
    # ok: redirect-from-request
    raise web.HTTPFound(target)


@app.route("/one-host")
def one_host():
    target = request.args["next"]
    if urlparse(target).netloc == "example.org":
        # ok: redirect-from-request
        return redirect(target)


@app.route("/made")
def made():
    # ok: redirect-from-request
    return redirect(preview_url(request.args["theme"]))


class Go(tornado.web.RequestHandler):
    def get(self):
        target = self.get_argument("to", "/")
        if not target.startswith("/") or target.startswith(("//", "/\\")):
            target = "/"
        # ok: redirect-from-request
        self.redirect(target)


PARTNERS = {"shop.example.org"}


@app.route("/partner")
def partner():
    target = request.args.get("to", "/")
    if urlparse(target).hostname not in PARTNERS:
        return abort(400)
    # ok: redirect-from-request
    return redirect(target)


@app.route("/one-slash")
def one_slash():
    target = urlparse(request.args.get("next", "/"))
    # ok: redirect-from-request
    return redirect("/" + (target.path or "").lstrip("/\\"))


@app.route("/backslash-left")
def backslash_left():
    # ruleid: redirect-from-request
    return redirect("/" + request.args.get("next", "").lstrip("/"))


def is_local(target):
    return not urlparse(target).netloc


@app.route("/one-or-home")
def one_or_home():
    target = request.args.get("next", "/")
    # ok: redirect-from-request
    return redirect(target if is_local(target) else "/")


@app.route("/there-or-home")
def there_or_home():
    target = request.args.get("next", "/")
    # ruleid: redirect-from-request
    return redirect(target if target else "/")


async def named_location(request):
    # ruleid: redirect-from-request
    raise web.HTTPFound(location=request.query.get("next", "/"))


@app.get("/callback")
def callback():
    state = request.args.get("return_to")
    if state and state.startswith("/") and not state.startswith(("//", "/\\")):
        # ok: redirect-from-request
        return redirect(state)
    return redirect("/")


def switched(request):
    target = request.GET.get("then")
    if target is None or not is_safe_url(url=target, allowed_hosts={request.get_host()}):
        raise ValueError(target)
    # ok: redirect-from-request
    return HttpResponseRedirect(target)


@app.route("/within")
def within():
    parts = urlparse(request.args.get("target", "/"))
    target = "/" + (parts.path or "").lstrip("/\\")
    if parts.query:
        target += "?" + parts.query
    # ok: redirect-from-request
    return redirect(target)


@app.route("/added")
def added():
    parts = urlparse(request.args.get("target", "/"))
    target = "/" + (parts.path or "").lstrip(" ")
    if parts.query:
        target += "?" + parts.query
    # ruleid: redirect-from-request
    return redirect(target)


class Base(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_secure_cookie("person")


class Onward(Base):
    def get(self):
        # ruleid: redirect-from-request
        self.redirect(self.get_argument("next", "/"))
