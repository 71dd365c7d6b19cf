import ipaddress
import socket
from urllib.parse import urlparse
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
import requests


def fetch_page(url):
    return requests.get(url, timeout=15, allow_redirects=False).text


@login_required
def archive(request):
    url = request.GET.get("url", "")
    if not url:
        return HttpResponseBadRequest("url missing")
    return HttpResponse(fetch_page(url), content_type="text/plain")  # flaw: CWE-918
