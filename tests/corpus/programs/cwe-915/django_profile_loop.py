import json
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST


@login_required
@require_POST
def update_profile(request):
    data = json.loads(request.body)
    for field, value in data.items():
        setattr(request.user, field, value)  # flaw: CWE-915
    request.user.save()
    return JsonResponse({"ok": True})
