import logging
from django.http import JsonResponse
from django.views import View

logger = logging.getLogger("orders")


class OrderView(View):
    def post(self, request):
        reference = request.POST.get("reference", "")
        logger.info("order placed: %s", reference)  # flaw: CWE-117
        return JsonResponse({"ok": True})
