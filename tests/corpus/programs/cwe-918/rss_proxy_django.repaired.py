from urllib.parse import urlparse
import requests
from django.http import HttpResponse, HttpResponseBadRequest
from django.views import View

FEEDS = {"news.ycombinator.com", "feeds.bbci.co.uk"}


class Feed(View):
    def get(self, request):
        url = self.request.GET.get("url", "")
        if urlparse(url).hostname not in FEEDS:
            return HttpResponseBadRequest("unknown feed")
        answer = requests.get(url, timeout=10, allow_redirects=False)
        return HttpResponse(answer.content, content_type="application/xml")
