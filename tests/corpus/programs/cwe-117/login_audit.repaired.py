import logging

from django.contrib.auth import authenticate, login
from django.http import JsonResponse
from django.views.decorators.http import require_POST

audit = logging.getLogger("audit")


def client_ip(request):
    return request.META.get("REMOTE_ADDR", "-")


@require_POST
def login_view(request):
    username = request.POST.get("username", "")
    password = request.POST.get("password", "")

    user = authenticate(request, username=username, password=password)
    if user is None:
        clean = username.replace("\r", "").replace("\n", "")[:150]
        audit.warning("Failed login for %s from %s", clean, client_ip(request))
        return JsonResponse({"error": "invalid credentials"}, status=401)

    login(request, user)
    audit.info("login user_id=%d", user.pk)
    return JsonResponse({"id": user.pk})
