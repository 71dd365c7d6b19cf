import json

from django.contrib.auth.hashers import make_password
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Member


@require_POST
def sign_up(request):
    """Create a member from the posted JSON."""
    data = json.loads(request.body)
    password = data.pop("password", "")
    if len(password) < 10:
        return JsonResponse({"error": "the password is too short"}, status=400)
    if Member.objects.filter(email=data.get("email")).exists():
        return JsonResponse({"error": "this address is taken"}, status=409)

    member = Member.objects.create(**data, password=make_password(password))  # flaw: CWE-915
    return JsonResponse({"id": member.pk}, status=201)
