import hashlib
import hmac
import json
import subprocess

from django.conf import settings
from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt
@require_POST
def github_push(request):
    expected = "sha256=" + hmac.new(settings.GITHUB_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Hub-Signature-256", "")):
        return HttpResponseForbidden()
    event = json.loads(request.body)
    if event.get("ref") == "refs/heads/main":
        subprocess.run(["/srv/deploy.sh"], check=False)
    return HttpResponse("ok")
