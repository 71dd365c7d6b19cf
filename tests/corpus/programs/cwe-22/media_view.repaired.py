import mimetypes
import os

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.core.exceptions import SuspiciousFileOperation
from django.utils._os import safe_join


def content_type_of(path):
    return mimetypes.guess_type(path)[0] or "application/octet-stream"


@login_required
def protected_media(request):
    """Serve a file below MEDIA_ROOT to users who are logged in."""
    name = request.GET.get("name", "")
    if not name:
        raise Http404
    try:
        path = safe_join(settings.MEDIA_ROOT, name)
    except SuspiciousFileOperation:
        raise Http404 from None
    if not os.path.isfile(path):
        raise Http404
    return FileResponse(open(path, "rb"), content_type=content_type_of(path))
