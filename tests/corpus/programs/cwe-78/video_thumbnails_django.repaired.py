import subprocess
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404

from .models import Video


def make_thumbnail(source, second, size, target):
    subprocess.check_call(
        ["ffmpeg", "-ss", str(second), "-i", str(source), "-vf", f"scale={size}", "-frames:v", "1", "-y", str(target)]
    )


@login_required
def thumbnail(request, video_id):
    video = get_object_or_404(Video, pk=video_id, owner=request.user)
    try:
        second = float(request.GET.get("t", "1"))
    except ValueError:
        return HttpResponseBadRequest("bad time")
    size = {"small": "320:-1", "large": "1280:-1"}.get(request.GET.get("size"), "320:-1")
    target = Path(settings.MEDIA_ROOT) / f"thumb-{video.pk}.jpg"
    make_thumbnail(video.file.path, second, size, target)
    return FileResponse(target.open("rb"))
