import secrets

from django.contrib.auth import authenticate, login
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import RememberToken


@require_POST
def sign_in(request):
    user = authenticate(request, username=request.POST.get("username"), password=request.POST.get("password"))
    if user is None:
        return JsonResponse({"error": "invalid"}, status=401)
    login(request, user)
    response = JsonResponse({"ok": True})
    if request.POST.get("remember"):
        token = secrets.token_urlsafe(32)
        RememberToken.objects.create(user=user, token=token)
        response.set_cookie("remember_token", token, max_age=30 * 24 * 3600)  # flaw: CWE-614, CWE-1004
    return response
