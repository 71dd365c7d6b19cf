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
    event = json.loads(request.body)
    if event.get("ref") == "refs/heads/main":
        subprocess.run(["/srv/deploy.sh"], check=False)  # flaw: CWE-345
    return HttpResponse("ok")
