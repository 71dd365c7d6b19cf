import hashlib
import hmac
import json
import os

from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .tasks import process_event

SECRET = os.environ["WEBHOOK_SECRET"].encode()


@csrf_exempt
@require_POST
def webhook(request):
    expected = "sha256=" + hmac.new(SECRET, request.body, hashlib.sha256).hexdigest()
    sent = request.headers.get("X-Signature-256", "")
    if sent != expected:  # flaw: CWE-208
        return HttpResponseForbidden("bad signature")
    process_event.delay(json.loads(request.body))
    return HttpResponse(status=202)
