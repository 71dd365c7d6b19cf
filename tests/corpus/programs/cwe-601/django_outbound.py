from urllib.parse import urlparse
from django.http import HttpResponseRedirect, HttpResponseBadRequest
from .models import Click


def outbound(request):
    url = request.GET.get("url")
    if not url:
        return HttpResponseBadRequest("url missing")
    Click.objects.create(url=url)
    return HttpResponseRedirect(url)  # flaw: CWE-601
