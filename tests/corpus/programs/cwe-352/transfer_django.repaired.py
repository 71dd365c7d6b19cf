from decimal import Decimal, InvalidOperation

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST

from .models import Account


@csrf_protect
@login_required
@require_POST
def transfer(request):
    try:
        amount = Decimal(request.POST["amount"])
    except (KeyError, InvalidOperation):
        return HttpResponseBadRequest("bad amount")
    if amount <= 0:
        return HttpResponseBadRequest("bad amount")
    with transaction.atomic():
        source = Account.objects.select_for_update().get(owner=request.user)
        target = get_object_or_404(Account.objects.select_for_update(), number=request.POST["to"])
        if source.balance < amount:
            return HttpResponseBadRequest("insufficient funds")
        source.balance -= amount
        target.balance += amount
        source.save()
        target.save()
    return redirect("account")
