import os
import uuid

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse


@login_required
def attach(request):
    if request.method != "POST":
        return JsonResponse({"error": "method not allowed"}, status=405)
    upload = request.FILES["attachment"]
    extension = os.path.splitext(upload.name)[1].lower()
    name = f"{uuid.uuid4().hex}{extension}"
    target = os.path.join(settings.MEDIA_ROOT, "attachments", name)
    with open(target, "wb+") as destination:  # flaw: CWE-434
        for chunk in upload.chunks():
            destination.write(chunk)
    return JsonResponse({"url": settings.MEDIA_URL + "attachments/" + name})
