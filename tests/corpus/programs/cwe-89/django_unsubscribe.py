"""Views with which the readers of a newsletter unsubscribe."""

import base64

from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET


class Subscriber(models.Model):
    email = models.EmailField(unique=True)
    active = models.BooleanField(default=True)


def make_link(email):
    token = base64.urlsafe_b64encode(email.encode()).decode()
    return f"https://news.example.org/unsubscribe?token={token}"


@require_GET
def unsubscribe(request):
    token = request.GET.get("token", "")
    email = base64.urlsafe_b64decode(token).decode()
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE newsletter_subscriber SET active = 0 WHERE email = '{email}'")  # flaw: CWE-89
    next_url = request.GET.get("next")
    if next_url:
        return redirect(next_url)  # flaw: CWE-601
    return HttpResponse(f"<p>{email} has been unsubscribed.</p>")  # flaw: CWE-79


@require_GET
def status(request):
    email = request.GET["email"]
    found = Subscriber.objects.raw("SELECT * FROM newsletter_subscriber WHERE email = '%s'" % email)  # flaw: CWE-89
    return JsonResponse({"subscribed": any(s.active for s in found)})
