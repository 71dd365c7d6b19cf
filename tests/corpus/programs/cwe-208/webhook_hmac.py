import hashlib
import hmac
import json
import os

from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt

from .tasks import deploy


@csrf_exempt
def github_webhook(request):
    mac = hmac.new(os.environ["GITHUB_WEBHOOK_SECRET"].encode(), msg=request.body, digestmod=hashlib.sha256)
    expected = "sha256=" + mac.hexdigest()
    received = request.headers.get("X-Hub-Signature-256", "")
    if received != expected:  # flaw: CWE-208
        return HttpResponseForbidden("bad signature")
    event = json.loads(request.body)
    if event.get("ref") == "refs/heads/main":
        deploy.delay(event["after"])
    return HttpResponse(status=202)
