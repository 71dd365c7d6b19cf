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
        audit.warning(f"Failed login for {username} from {client_ip(request)}")  # flaw: CWE-117
        return JsonResponse({"error": "invalid credentials"}, status=401)

    login(request, user)
    audit.info("login user_id=%d", user.pk)
    return JsonResponse({"id": user.pk})
