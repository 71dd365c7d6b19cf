import json
import re
import subprocess

from django.http import HttpResponseBadRequest, JsonResponse
from django.urls import path
from django.views import View


class PingView(View):
    """POST {"host": "..."} answers whether the host is reachable."""

    http_method_names = ["post"]

    def run_ping(self, host):
        output = subprocess.getoutput("ping -c 1 -W 2 " + host)  # flaw: CWE-78
        return "1 received" in output or "1 packets received" in output

    def post(self, request):
        try:
            host = json.loads(request.body)["host"]
        except (ValueError, KeyError):
            return HttpResponseBadRequest("host required")
        if not isinstance(host, str) or len(host) > 255:
            return HttpResponseBadRequest("bad host")
        return JsonResponse({"host": host, "up": self.run_ping(host)})


urlpatterns = [path("ping", PingView.as_view())]
