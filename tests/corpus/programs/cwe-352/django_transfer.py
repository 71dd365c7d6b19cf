from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .models import Wallet


@csrf_exempt
@login_required
@require_POST
def transfer(request):  # flaw: CWE-352
    wallet = Wallet.objects.get(owner=request.user)
    target = Wallet.objects.get(number=request.POST["target"])
    amount = int(request.POST["amount"])
    if amount <= 0 or wallet.balance < amount:
        return JsonResponse({"error": "invalid amount"}, status=400)
    wallet.move(target, amount)
    return JsonResponse({"balance": wallet.balance})
