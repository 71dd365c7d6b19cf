from django.core.cache import cache
from django.contrib.auth import authenticate, login
from django.http import JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def sign_in(request):
    username = request.POST.get("username", "")
    password = request.POST.get("password", "")
    key = f"login-attempts:{username}"
    attempts = cache.get(key, 0)
    if attempts >= 5:
        return JsonResponse({"error": "too many attempts"}, status=429)
    user = authenticate(request, username=username, password=password)
    if user is None:
        cache.set(key, attempts + 1, timeout=900)
        return JsonResponse({"error": "invalid credentials"}, status=401)
    cache.delete(key)
    login(request, user)
    return JsonResponse({"ok": True})
