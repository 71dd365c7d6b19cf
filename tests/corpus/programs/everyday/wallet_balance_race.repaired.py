from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.db.models import F
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Gift, Wallet


@login_required
@require_POST
def buy_gift(request, pk):
    gift = Gift.objects.get(pk=pk)
    with transaction.atomic():
        wallet = Wallet.objects.select_for_update().get(user=request.user)
        if wallet.credits < gift.price:
            return JsonResponse({"error": "not enough credits"}, status=402)
        wallet.credits = F("credits") - gift.price
        wallet.save(update_fields=["credits"])
    gift.owners.add(request.user)
    return JsonResponse({"bought": gift.name})
