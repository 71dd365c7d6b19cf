from decimal import Decimal

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import JsonResponse
from django.views.decorators.http import require_POST
from django.views.decorators.csrf import csrf_exempt

from .models import Account


@csrf_exempt  # flaw: CWE-352
@login_required
@require_POST
def transfer(request):
    amount = Decimal(request.POST["amount"])
    if amount <= 0:
        return JsonResponse({"error": "amount must be positive"}, status=400)
    with transaction.atomic():
        source = Account.objects.select_for_update().get(owner=request.user)
        target = Account.objects.select_for_update().get(iban=request.POST["iban"])
        if source.balance < amount:
            return JsonResponse({"error": "not enough money"}, status=400)
        source.balance -= amount
        target.balance += amount
        source.save()
        target.save()
    return JsonResponse({"balance": str(source.balance)})
