import json
from datetime import datetime, timezone

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.views.decorators.http import require_http_methods

from .models import Member


class MemberService:
    EDITABLE = ("name", "email", "phone", "locale")

    def __init__(self, actor):
        self.actor = actor

    def update(self, member, changes):
        if self.actor.pk != member.pk and not self.actor.is_staff:
            raise PermissionDenied
        unknown = set(changes) - set(self.EDITABLE)
        if unknown:
            raise ValueError(f"not editable: {', '.join(sorted(unknown))}")
        for field in self.EDITABLE:
            if field in changes:
                setattr(member, field, changes[field])
        member.updated_at = datetime.now(timezone.utc)
        member.save()
        return member


@require_http_methods(["PATCH"])
def member_detail(request, pk):
    member = Member.objects.get(pk=pk)
    changes = json.loads(request.body)
    member = MemberService(request.user).update(member, changes)
    return JsonResponse({"id": member.pk, "name": member.name})
