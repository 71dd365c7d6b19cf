"""User settings that are kept in a cookie."""

import base64
import pickle

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.views import View
from django.utils.decorators import method_decorator

DEFAULTS = {"theme": "light", "language": "en", "page_size": 25}
COOKIE = "settings"


def load_settings(request: HttpRequest) -> dict:
    """Return the user's settings, the defaults where there are none."""
    raw = request.COOKIES.get(COOKIE)
    if not raw:
        return dict(DEFAULTS)
    try:
        settings = pickle.loads(base64.b64decode(raw))  # flaw: CWE-502
    except Exception:
        return dict(DEFAULTS)
    return {**DEFAULTS, **settings}


def dump_settings(settings: dict) -> str:
    return base64.b64encode(pickle.dumps(settings)).decode()


@method_decorator(login_required, name="dispatch")
class SettingsView(View):
    def get(self, request: HttpRequest) -> JsonResponse:
        return JsonResponse(load_settings(request))

    def post(self, request: HttpRequest) -> JsonResponse:
        settings = load_settings(request)
        settings.update(request.POST.dict())
        response = JsonResponse(settings)
        response.set_cookie(COOKIE, dump_settings(settings), max_age=31536000)  # flaw: CWE-614, CWE-1004
        return response
