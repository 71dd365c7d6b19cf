from urllib.parse import urlparse
from django.http import HttpResponseRedirect, HttpResponseBadRequest
from .models import Click

PARTNERS = {"partner.example.org", "shop.example.org"}


def outbound(request):
    url = request.GET.get("url")
    if not url:
        return HttpResponseBadRequest("url missing")
    parsed = urlparse(url)
    if parsed.scheme != "https" or parsed.netloc not in PARTNERS:
        return HttpResponseBadRequest("unknown target")
    Click.objects.create(url=url)
    return HttpResponseRedirect(url)
