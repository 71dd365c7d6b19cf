"""Login mixins and middleware of a Django-like project."""
from urllib.parse import unquote, urlparse

from django.contrib.auth import login
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.views import View


class NextMixin:
    param = "next"
    default = "/"

    def get_next(self, request):
        target = request.POST.get(self.param) or request.GET.get(self.param, "")
        if not target or target.startswith("http"):
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
        return HttpResponseRedirect(self.get_next(request))  # flaw: CWE-601


class TrailingSlashMiddleware:
    """Redirects /x/ to /x."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        path = request.path
        if path != "/" and path.endswith("/"):
            return HttpResponseRedirect(unquote(path).rstrip("/"))  # flaw: CWE-601
        return self.get_response(request)


class LanguageView(View):
    def post(self, request):
        back = request.META.get("HTTP_REFERER", "/")
        response = HttpResponseRedirect(back)  # flaw: CWE-601
        response.set_cookie("lang", request.POST["lang"])  # flaw: CWE-614
        return response
