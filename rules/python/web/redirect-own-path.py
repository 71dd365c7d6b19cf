from aiohttp import web
from django.http import HttpResponsePermanentRedirect
from fastapi.responses import RedirectResponse
from flask import Flask, redirect, request
from tornado.web import RequestHandler

app = Flask(__name__)


@app.before_request
def without_slash():
    if request.path != "/" and request.path.endswith("/"):
        # ruleid: redirect-own-path
        return redirect(request.path.rstrip("/"), code=301)
    return None


@app.before_request
def cut():
    if request.path.endswith("/"):
        # ruleid: redirect-own-path
        return redirect(request.path[:-1])
    return None


class TrailingSlash(RequestHandler):
    def get(self):
        # ruleid: redirect-own-path
        self.redirect(self.request.uri.rstrip("/"))


async def add_slash(request, call_next):
    if not request.url.path.endswith("/"):
        # ruleid: redirect-own-path
        return RedirectResponse(url=request.url.path + "/", status_code=308)
    return await call_next(request)


def append(request):
    target = request.path + "/"
    # ruleid: redirect-own-path
    return HttpResponsePermanentRedirect(target)


async def found(request):
    # ruleid: redirect-own-path
    raise web.HTTPFound(location=request.path + "/")


def one_slash(request):
    # ok: redirect-own-path
    return redirect("/" + request.path.strip("/"))


def refused(request):
    if request.path.startswith("//"):
        return None
    # ok: redirect-own-path
    return redirect(request.path.rstrip("/"))


def asked(request):
    if not request.path.endswith("/"):
        if is_protocol_relative(request.path):
            return None
        # ok: redirect-own-path
        return redirect(request.path + "/")
    return None


def elsewhere(request):
    # ok: redirect-own-path
    return redirect("/login?next=" + request.path)


def whole(request):
    # ok: redirect-own-path
    return RedirectResponse(request.url.replace(scheme="https"))


def of_a_file(folder):
    # ok: redirect-own-path
    return redirect(folder.path.rstrip("/"))
