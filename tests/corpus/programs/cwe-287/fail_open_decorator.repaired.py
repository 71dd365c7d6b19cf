import logging
import requests
from functools import wraps
from django.http import JsonResponse

log = logging.getLogger(__name__)


def verify_token(token):
    try:
        answer = requests.post("https://auth.internal/introspect", data={"token": token}, timeout=3)
        return answer.json().get("active", False)
    except requests.RequestException:
        log.warning("auth service is down")
        return False


def protected(view):
    @wraps(view)
    def inner(request, *args, **kwargs):
        token = request.headers.get("X-Token", "")
        if not verify_token(token):
            return JsonResponse({"error": "unauthorized"}, status=401)
        return view(request, *args, **kwargs)
    return inner
