from urllib.parse import urlparse
import requests
from django.http import HttpResponse, HttpResponseBadRequest
from django.views import View

FEEDS = {"news.ycombinator.com", "feeds.bbci.co.uk"}


class Feed(View):
    def get(self, request):
        url = self.request.GET.get("url", "")
        answer = requests.get(url, timeout=10)  # flaw: CWE-918
        return HttpResponse(answer.content, content_type="application/xml")
