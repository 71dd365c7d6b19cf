import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.mail import send_mail
from django.http import HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def request_reset(request):
    email = request.POST.get("email", "")
    user = get_user_model().objects.filter(email__iexact=email).first()
    if user:
        token = secrets.token_urlsafe(32)
        cache.set("reset:" + token, user.pk, timeout=3600)
        link = f"https://{request.META['HTTP_HOST']}/reset/{token}/"  # flaw: CWE-640, CWE-644
        send_mail("Reset your password", link, settings.DEFAULT_FROM_EMAIL, [user.email])
    return HttpResponse("Check your mail")
