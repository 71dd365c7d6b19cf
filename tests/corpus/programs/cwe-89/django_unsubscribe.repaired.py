"""Views with which the readers of a newsletter unsubscribe."""

from django.core import signing
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

SALT = "newsletter.unsubscribe"
MAX_AGE = 60 * 60 * 24 * 30


class Subscriber(models.Model):
    email = models.EmailField(unique=True)
    active = models.BooleanField(default=True)


def make_link(email):
    token = signing.dumps({"email": email}, salt=SALT)
    return f"https://news.example.org/unsubscribe?token={token}"


@require_http_methods(["GET", "POST"])
def unsubscribe(request):
    token = request.GET.get("token", "")
    try:
        email = signing.loads(token, salt=SALT, max_age=MAX_AGE)["email"]
    except signing.BadSignature:
        return render(request, "newsletter/invalid.html", status=400)
    if request.method == "GET":
        return render(request, "newsletter/confirm.html", {"email": email})
    Subscriber.objects.filter(email=email).update(active=False)
    next_url = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(next_url, allowed_hosts={request.get_host()}, require_https=True):
        return redirect(next_url)
    return render(request, "newsletter/done.html", {"email": email})


@require_http_methods(["GET"])
def status(request):
    email = request.GET.get("email", "")
    try:
        validate_email(email)
    except ValidationError:
        return JsonResponse({"error": "invalid email"}, status=400)
    found = Subscriber.objects.raw("SELECT * FROM newsletter_subscriber WHERE email = %s", [email])
    return JsonResponse({"subscribed": any(s.active for s in found)})
