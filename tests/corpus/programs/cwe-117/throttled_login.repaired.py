import logging

from django.contrib.auth import authenticate, login
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

audit = logging.getLogger("audit")


def one_line(value: str, limit: int = 200) -> str:
    return value.replace("\r", "\\r").replace("\n", "\\n")[:limit]


class LoginEndpoint(View):
    limit = 5
    window = 900

    @method_decorator(sensitive_post_parameters("password"))
    def post(self, request: HttpRequest) -> HttpResponse:
        username = request.POST.get("username", "")
        agent = request.headers.get("User-Agent", "-")
        key = f"login:{request.META['REMOTE_ADDR']}"
        if cache.get(key, 0) >= self.limit:
            return JsonResponse({"error": "too many attempts"}, status=429)
        user = authenticate(request, username=username, password=request.POST.get("password", ""))
        if user is None:
            cache.set(key, cache.get(key, 0) + 1, self.window)
            event = "login failed user=" + one_line(username) + " agent=" + one_line(agent)
            audit.warning(event)
            return JsonResponse({"error": "invalid credentials"}, status=403)
        login(request, user)
        audit.info("login user=%s", user.pk)
        return JsonResponse({"ok": True})
