import subprocess
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404

from .models import Video


def make_thumbnail(source, second, size, target):
    command = "ffmpeg -ss {} -i {} -vf scale={} -frames:v 1 -y {}".format(second, source, size, target)
    subprocess.check_call(command, shell=True)  # flaw: CWE-78


@login_required
def thumbnail(request, video_id):
    video = get_object_or_404(Video, pk=video_id, owner=request.user)
    second = request.GET.get("t", "1")
    size = request.GET.get("size", "320:-1")
    target = Path(settings.MEDIA_ROOT) / f"thumb-{video.pk}.jpg"
    make_thumbnail(video.file.path, second, size, target)
    return FileResponse(target.open("rb"))
