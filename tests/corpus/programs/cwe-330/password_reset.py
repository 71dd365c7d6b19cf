from datetime import datetime, timedelta, timezone
import string
import random

from django.core.mail import send_mail
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from .models import ResetToken, User

ALPHABET = string.ascii_letters + string.digits


def make_token(length=32):
    return "".join(random.choice(ALPHABET) for _ in range(length))  # flaw: CWE-330


@require_http_methods(["GET", "POST"])
def forgot_password(request):
    if request.method == "POST":
        user = User.objects.filter(email__iexact=request.POST["email"]).first()
        if user:
            token = make_token()
            ResetToken.objects.create(
                user=user,
                token=token,
                expires=datetime.now(timezone.utc) + timedelta(hours=1),
            )
            send_mail(
                "Reset your password",
                f"https://shop.test/reset?token={token}",
                "no-reply@shop.test",
                [user.email],
            )
        return render(request, "accounts/reset_sent.html")
    return render(request, "accounts/forgot.html")
