import os

from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.http import Http404, JsonResponse
from django.utils._os import safe_join
from django.views.decorators.http import require_POST

TEMPLATES = os.path.join(settings.BASE_DIR, "templates")


def _read(path):
    with open(path, encoding="utf-8") as handle:
        return handle.read()


@staff_member_required
def template_source(request):
    name = request.GET.get("name", "")
    path = TEMPLATES + "/" + name
    if not os.path.exists(path):
        raise Http404
    with open(path, encoding="utf-8") as handle:  # flaw: CWE-22
        return JsonResponse({"name": name, "source": handle.read()})


@staff_member_required
@require_POST
def save_template(request):
    name = request.POST["name"]
    with open("%s/%s" % (TEMPLATES, name), "w", encoding="utf-8") as handle:  # flaw: CWE-22
        handle.write(request.POST.get("source", ""))
    return JsonResponse({"saved": True})
