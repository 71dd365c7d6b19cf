"""A single-file Django app: profiles with avatars and bios."""
import os
import sys

from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY=os.environ["DJANGO_SECRET_KEY"],
    ALLOWED_HOSTS=["profiles.local"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "p.sqlite3"}},
)

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST


def profile(request, username):
    user = get_object_or_404(User, username=username)
    return HttpResponse(format_html("<h1>{}</h1><p>{}</p>", user.username, user.first_name))


@require_POST
@login_required
def edit(request, user_id):
    if request.user.pk != user_id:
        return HttpResponseForbidden()
    user = request.user
    user.first_name = request.POST["bio"][:150]
    user.save()
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        target = "/"
    return redirect(target)


urlpatterns = [
    path("u/<str:username>/", profile),
    path("edit/<int:user_id>/", edit),
]

if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
