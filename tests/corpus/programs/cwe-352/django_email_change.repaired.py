import json
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST


@require_POST
@login_required
def change_email(request):
    data = json.loads(request.body)
    request.user.email = data["email"]
    request.user.save(update_fields=["email"])
    return JsonResponse({"ok": True})


@login_required
def whoami(request):
    return JsonResponse({"email": request.user.email})
