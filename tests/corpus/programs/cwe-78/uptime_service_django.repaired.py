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
        done = subprocess.run(["ping", "-c", "1", "-W", "2", host], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10)
        return done.returncode == 0

    def post(self, request):
        try:
            host = json.loads(request.body)["host"]
        except (ValueError, KeyError):
            return HttpResponseBadRequest("host required")
        if not isinstance(host, str) or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,253}", host):
            return HttpResponseBadRequest("bad host")
        return JsonResponse({"host": host, "up": self.run_ping(host)})


urlpatterns = [path("ping", PingView.as_view())]
