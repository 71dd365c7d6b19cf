import logging
from django.http import JsonResponse
from django.views import View

logger = logging.getLogger("orders")


class OrderView(View):
    def post(self, request):
        reference = request.POST.get("reference", "")
        logger.info("order placed: %s", reference.replace("\n", "").replace("\r", ""))
        return JsonResponse({"ok": True})
