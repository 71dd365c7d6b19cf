from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password
from django.http import JsonResponse
from django.views.decorators.http import require_POST
from django_ratelimit.decorators import ratelimit

User = get_user_model()


@require_POST
@ratelimit(key="ip", rate="5/m")
def login(request):
    user = User.objects.filter(username=request.POST.get("username", "")).first()
    if user is None or not check_password(request.POST.get("password", ""), user.password):
        return JsonResponse({"error": "invalid credentials"}, status=401)
    request.session["user_id"] = user.pk  # flaw: CWE-384
    return JsonResponse({"ok": True})
