"""User settings that are kept in a cookie."""

import json

from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import HttpRequest, JsonResponse
from django.views import View
from django.utils.decorators import method_decorator

DEFAULTS = {"theme": "light", "language": "en", "page_size": 25}
COOKIE = "settings"
THEMES = ("light", "dark")
LANGUAGES = ("en", "de", "fr")


def load_settings(request: HttpRequest) -> dict:
    """Return the user's settings, the defaults where there are none."""
    raw = request.COOKIES.get(COOKIE)
    if not raw:
        return dict(DEFAULTS)
    try:
        settings = json.loads(signing.Signer(salt=COOKIE).unsign(raw))
    except (signing.BadSignature, ValueError):
        return dict(DEFAULTS)
    return {**DEFAULTS, **settings}


def dump_settings(settings: dict) -> str:
    return signing.Signer(salt=COOKIE).sign(json.dumps(settings))


def validated(form) -> dict:
    """Return what is valid of the form."""
    changes = {}
    if form.get("theme") in THEMES:
        changes["theme"] = form["theme"]
    if form.get("language") in LANGUAGES:
        changes["language"] = form["language"]
    if form.get("page_size", "").isdigit():
        changes["page_size"] = min(int(form["page_size"]), 100)
    return changes


@method_decorator(login_required, name="dispatch")
class SettingsView(View):
    def get(self, request: HttpRequest) -> JsonResponse:
        return JsonResponse(load_settings(request))

    def post(self, request: HttpRequest) -> JsonResponse:
        settings = load_settings(request)
        settings.update(validated(request.POST))
        response = JsonResponse(settings)
        response.set_cookie(COOKIE, dump_settings(settings), max_age=31536000, secure=True, httponly=True, samesite="Lax")
        return response
