from django import forms
from django.contrib.auth import authenticate, login, logout
from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

DEFAULT_REDIRECT = "/dashboard/"
MAX_ATTEMPTS = 10


class LoginForm(forms.Form):
    username = forms.CharField(max_length=150)
    password = forms.CharField(widget=forms.PasswordInput, max_length=128)


def safe_next(request):
    """Only redirect to pages of this site."""
    target = request.POST.get("next") or request.GET.get("next") or DEFAULT_REDIRECT
    if target.startswith("/"):  # flaw: CWE-601
        return target
    return DEFAULT_REDIRECT


def attempts_key(username):
    return f"login-attempts:{username.lower()!r}"


@never_cache
def login_view(request):
    target = safe_next(request)
    if request.user.is_authenticated:
        return redirect(target)  # flaw: CWE-601

    form = LoginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        username = form.cleaned_data["username"]
        key = attempts_key(username)
        if cache.get(key, 0) >= MAX_ATTEMPTS:
            return HttpResponse("Too many attempts, try again later.", status=429)
        user = authenticate(
            request,
            username=username,
            password=form.cleaned_data["password"],
        )
        if user is not None:
            cache.delete(key)
            login(request, user)
            return redirect(target)  # flaw: CWE-601
        cache.add(key, 0, 900)
        cache.incr(key)
        form.add_error(None, "Wrong username or password.")
    return render(request, "accounts/login.html", {"form": form, "next": target})


@require_POST
def logout_view(request):
    logout(request)
    return redirect("login")


urlpatterns = [
    path("login/", login_view, name="login"),
    path("logout/", logout_view, name="logout"),
]
