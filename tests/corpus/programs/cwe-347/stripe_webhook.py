import json
import os

import stripe
from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .models import Order


@csrf_exempt
@require_POST
def stripe_webhook(request):
    payload = request.body
    try:
        event = json.loads(payload)  # flaw: CWE-345, CWE-347
    except ValueError:
        return HttpResponseBadRequest("bad payload")
    if event["type"] == "checkout.session.completed":
        session = event["data"]["object"]
        Order.objects.filter(reference=session["client_reference_id"]).update(paid=True)
    return HttpResponse(status=200)
