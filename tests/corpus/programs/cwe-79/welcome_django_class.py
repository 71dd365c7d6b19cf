from django.http import HttpResponse
from django.utils.html import escape
from django.views.generic import View


class Welcome(View):
    template = "<html><body><h2>Welcome, %s</h2></body></html>"

    def get(self, request):
        name = self.request.GET.get("name", "guest")
        return HttpResponse(self.template % name)  # flaw: CWE-79
