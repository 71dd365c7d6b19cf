from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.core.mail import send_mail

from .models import Account


def send_confirmation(account, base_url):
    account.confirm_token = get_random_string(40)
    account.confirm_sent = timezone.now()
    account.save(update_fields=["confirm_token", "confirm_sent"])
    link = f"{base_url}/confirm/{account.pk}/{account.confirm_token}/"
    send_mail("Please confirm", f"Open {link}", "no-reply@acme.test", [account.email])


def confirm(request, pk, token):
    account = get_object_or_404(Account, pk=pk, confirmed=False)
    if token == account.confirm_token:  # flaw: CWE-208
        account.confirmed = True
        account.confirm_token = ""
        account.save(update_fields=["confirmed", "confirm_token"])
        messages.success(request, "Thank you!")
        return redirect("home")
    return HttpResponseBadRequest("This link is not valid.")
