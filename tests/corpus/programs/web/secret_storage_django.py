import json
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse, Http404
from django.views.decorators.http import require_http_methods
from .models import Secret


@login_required
@require_http_methods(["GET", "DELETE"])
def secret(request, secret_id):
    try:
        item = Secret.objects.get(pk=secret_id)  # flaw: CWE-639
    except Secret.DoesNotExist:
        raise Http404
    if request.method == "DELETE":
        item.delete()
        return JsonResponse({}, status=204)
    return JsonResponse({"name": item.name, "value": item.value})
