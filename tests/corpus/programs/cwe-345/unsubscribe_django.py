import hashlib
import logging
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views import View

from newsletter.models import Subscriber

logger = logging.getLogger(__name__)


def make_token(email: str) -> str:
    """Token which ties the unsubscribe link to one address."""
    return hashlib.md5(email.strip().lower().encode()).hexdigest()  # flaw: CWE-345


def build_unsubscribe_link(subscriber: Subscriber) -> str:
    query = urlencode({"email": subscriber.email, "token": make_token(subscriber.email)})
    return f"{settings.SITE_URL}{reverse('newsletter:unsubscribe')}?{query}"


class UnsubscribeView(View):
    template_name = "newsletter/unsubscribe.html"

    def is_valid(self, email, token):
        if not email or not token:
            return False
        return token == make_token(email)  # flaw: CWE-345

    def get(self, request):
        email = request.GET.get("email", "")
        token = request.GET.get("token", "")
        if not self.is_valid(email, token):
            return HttpResponseBadRequest("Invalid unsubscribe link.")
        return render(request, self.template_name, {"email": email, "token": token})

    def post(self, request):
        email = request.POST.get("email", "")
        token = request.POST.get("token", "")
        if not self.is_valid(email, token):
            return HttpResponseBadRequest("Invalid unsubscribe link.")
        updated = Subscriber.objects.filter(email__iexact=email, active=True).update(
            active=False, unsubscribed_at=timezone.now()
        )
        logger.info("unsubscribe processed, rows=%d", updated)
        return render(request, "newsletter/unsubscribed.html")


app_name = "newsletter"
urlpatterns = [path("unsubscribe/", UnsubscribeView.as_view(), name="unsubscribe")]
