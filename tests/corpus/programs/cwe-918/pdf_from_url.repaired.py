import ipaddress
import socket
from urllib.parse import urlparse
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
import requests


def fetch_page(url):
    return requests.get(url, timeout=15, allow_redirects=False).text


def is_public(url):
    host = urlparse(url).hostname
    if not host:
        return False
    try:
        addresses = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except socket.gaierror:
        return False
    return all(ipaddress.ip_address(a).is_global for a in addresses)


@login_required
def archive(request):
    url = request.GET.get("url", "")
    if not is_public(url):
        return HttpResponseBadRequest("url not allowed")
    return HttpResponse(fetch_page(url), content_type="text/plain")
