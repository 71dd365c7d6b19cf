import json
import logging
import smtplib
from email.message import EmailMessage

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import ensure_csrf_cookie

logger = logging.getLogger(__name__)

SUPPORT = "support@acme.example"
SENDER = "noreply@acme.example"


def send_contact_mail(name, email, subject, message):
    """Send the message of the contact form to the support team."""
    # EmailMessage refuses line breaks in header values
    msg = EmailMessage()
    msg["From"] = SENDER
    msg["To"] = SUPPORT
    msg["Reply-To"] = email
    msg["Subject"] = f"[Contact] {subject}"
    msg.set_content(f"From: {name}\n\n{message}")
    with smtplib.SMTP(settings.MAIL_RELAY, 25, timeout=10) as smtp:
        smtp.send_message(msg)


def throttled(request, limit=5, window=3600):
    key = f"contact:{request.META.get('REMOTE_ADDR')}"
    cache.add(key, 0, window)
    return cache.incr(key) > limit


@method_decorator(ensure_csrf_cookie, name="get")
class ContactView(View):
    def get(self, request):
        return JsonResponse({"ok": True})

    def post(self, request):
        if throttled(request):
            return JsonResponse({"error": "too many messages"}, status=429)
        try:
            data = json.loads(request.body)
            name, email, subject, message = (
                str(data[k]).strip() for k in ("name", "email", "subject", "message")
            )
        except (ValueError, KeyError, TypeError):
            return JsonResponse({"error": "invalid request"}, status=400)
        if not (0 < len(name) <= 100 and 0 < len(subject) <= 150 and 0 < len(message) <= 5000):
            return JsonResponse({"error": "invalid length"}, status=400)
        try:
            validate_email(email)
        except ValidationError:
            return JsonResponse({"error": "invalid email"}, status=400)
        if any(c in name + subject for c in "\r\n"):
            return JsonResponse({"error": "line breaks are not allowed"}, status=400)
        try:
            send_contact_mail(name, email, subject, message)
        except (smtplib.SMTPException, OSError):
            logger.exception("contact mail failed")
            return JsonResponse({"error": "could not send"}, status=502)
        return JsonResponse({"sent": True})
