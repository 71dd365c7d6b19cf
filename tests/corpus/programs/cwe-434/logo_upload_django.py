import os
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST
import uuid


@login_required
@require_POST
def upload_logo(request):
    logo = request.FILES["logo"]
    extension = os.path.splitext(logo.name)[1]
    name = uuid.uuid4().hex + extension
    with open(os.path.join(settings.MEDIA_ROOT, name), "wb") as out:  # flaw: CWE-434
        for chunk in logo.chunks():
            out.write(chunk)
    return JsonResponse({"name": name})
