from urllib.parse import urlparse

from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from fastapi.responses import RedirectResponse
from flask import redirect, url_for

PLACES = {"home": "/", "help": "/help"}


def after_login(next_url):
    # ruleid: redirect-from-parameter
    return redirect(next_url)


def back(target, code=302):
    where = target or "/"
    # ruleid: redirect-from-parameter
    return HttpResponseRedirect(where)


class Flow:
    def finish(self, return_url: str):
        # ruleid: redirect-from-parameter
        return RedirectResponse(url=return_url)


def with_state(url):
    return url + "?state=1"


def helper_adds(callback_url):
    # ruleid: redirect-from-parameter
    return redirect(with_state(callback_url))


# todoruleid: redirect-from-parameter
go = lambda where: redirect(where)


def helper_goes(next_url):
    return go(next_url)


def relative(next_url):
    parsed = urlparse(next_url)
    if parsed.scheme or parsed.netloc:
        next_url = "/"
    # ok: redirect-from-parameter
    return redirect(next_url)


def allowed(request, target):
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    # ok: redirect-from-parameter
    return HttpResponseRedirect(target)


def looked_up(target):
    # ok: redirect-from-parameter
    return redirect(PLACES.get(target, "/"))


def named(endpoint):
    # ok: redirect-from-parameter
    return redirect(url_for(endpoint))
