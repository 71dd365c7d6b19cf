"""A single-file Django app: profiles with avatars and bios."""
import os
import sys

from django.conf import settings

settings.configure(
    DEBUG=True,  # flaw: CWE-215
    SECRET_KEY="django-insecure-4f&!k1p9z",  # flaw: CWE-798
    ALLOWED_HOSTS=["*"],  # flaw: CWE-644
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
from django.utils.safestring import mark_safe
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


def profile(request, username):
    user = get_object_or_404(User, username=username)
    bio = mark_safe("<p>" + user.first_name + "</p>")  # flaw: CWE-79
    return HttpResponse(f"<h1>{user.username}</h1>{bio}")


@csrf_exempt  # flaw: CWE-352
@require_POST
@login_required
def edit(request, user_id):
    user = get_object_or_404(User, pk=user_id)  # flaw: CWE-639
    user.first_name = request.POST["bio"][:150]
    user.save()
    target = request.POST.get("next", "/")
    return redirect(target)  # flaw: CWE-601


urlpatterns = [
    path("u/<str:username>/", profile),
    path("edit/<int:user_id>/", edit),
]

if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
