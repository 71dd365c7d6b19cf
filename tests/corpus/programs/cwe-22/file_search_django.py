import json
import os

from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

BASE_DIR = "/var/data/files"


def _search_directory(directory, pattern):
    hits = []
    for root, _dirs, names in os.walk(directory):
        for name in names:
            file_path = os.path.join(root, name)
            try:
                with open(file_path, encoding="utf-8") as handle:
                    for i, line in enumerate(handle, start=1):
                        if pattern in line:
                            hits.append({"filename": name, "line": i, "content": line.rstrip()})
            except UnicodeDecodeError:
                continue
    return hits


@csrf_exempt
@require_POST
def search(request):
    try:
        payload = json.loads(request.body)
    except json.JSONDecodeError:
        return JsonResponse({"error": "invalid json"}, status=400)
    directory = payload.get("directory")
    pattern = payload.get("pattern")
    if not directory or not pattern:
        return JsonResponse({"error": "directory and pattern are required"}, status=400)
    target = os.path.join(BASE_DIR, directory)
    if not os.path.isdir(target):
        return JsonResponse({"error": "no such directory"}, status=404)
    return JsonResponse({"results": _search_directory(target, pattern)})  # flaw: CWE-22


urlpatterns = [path("search", search)]
