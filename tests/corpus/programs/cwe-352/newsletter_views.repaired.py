import json

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from .models import Subscription


@csrf_protect
@login_required
@require_POST
def subscribe(request):
    data = json.loads(request.body)
    Subscription.objects.update_or_create(user=request.user, defaults={"topic": str(data["topic"])[:40]})
    return JsonResponse({"ok": True})


@login_required
@require_POST
def unsubscribe(request):
    Subscription.objects.filter(user=request.user).delete()
    return JsonResponse({"ok": True})


@login_required
def state(request):
    subscription = Subscription.objects.filter(user=request.user).first()
    return JsonResponse({"subscribed": subscription is not None})
