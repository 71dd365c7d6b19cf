import json
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST

EDITABLE = {"first_name", "last_name", "email"}


@login_required
@require_POST
def update_profile(request):
    data = json.loads(request.body)
    for field, value in data.items():
        if field in EDITABLE:
            setattr(request.user, field, value)
    request.user.save()
    return JsonResponse({"ok": True})
