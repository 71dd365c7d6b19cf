from django.http import Http404
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View


class Leave(View):
    def get(self, request):
        target = self.request.GET.get("to", "/")
        if not url_has_allowed_host_and_scheme(target, allowed_hosts={"shop.example.net"}):
            raise Http404
        return redirect(target)
