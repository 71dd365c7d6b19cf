"""Login mixins and middleware of a Django-like project."""
from urllib.parse import unquote, urlparse

from django.contrib.auth import login
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class NextMixin:
    param = "next"
    default = "/"

    def get_next(self, request):
        target = request.POST.get(self.param) or request.GET.get(self.param, "")
        if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
            return self.default
        return target


class LoginView(NextMixin, View):
    def get(self, request):
        return render(request, "login.html", {"next": self.get_next(request)})

    def post(self, request):
        from .forms import LoginForm
        form = LoginForm(request, data=request.POST)
        if not form.is_valid():
            return render(request, "login.html", {"form": form}, status=400)
        login(request, form.get_user())
        return HttpResponseRedirect(self.get_next(request))


class TrailingSlashMiddleware:
    """Redirects /x/ to /x."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        path = request.path
        if path != "/" and path.endswith("/"):
            return HttpResponseRedirect("/" + unquote(path).strip("/\\"))
        return self.get_response(request)


class LanguageView(View):
    def post(self, request):
        back = request.META.get("HTTP_REFERER", "/")
        parts = urlparse(back)
        response = HttpResponseRedirect(parts.path if parts.netloc == request.get_host() else "/")
        lang = request.POST["lang"]
        response.set_cookie("lang", lang if lang in ("en", "fr") else "en", secure=True, httponly=True, samesite="Lax")
        return response
