import json

from django.contrib.auth.hashers import make_password
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Member

FIELDS = ("email", "first_name", "last_name")


@require_POST
def sign_up(request):
    """Create a member from the posted JSON."""
    data = json.loads(request.body)
    password = data.pop("password", "")
    if len(password) < 10:
        return JsonResponse({"error": "the password is too short"}, status=400)
    if Member.objects.filter(email=data.get("email")).exists():
        return JsonResponse({"error": "this address is taken"}, status=409)

    values = {field: data[field] for field in FIELDS if field in data}
    member = Member.objects.create(**values, password=make_password(password))
    return JsonResponse({"id": member.pk}, status=201)
