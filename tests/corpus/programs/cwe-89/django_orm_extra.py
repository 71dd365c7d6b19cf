from django.core.paginator import Paginator
from django.http import JsonResponse
from django.views import View
from django.contrib.auth.mixins import LoginRequiredMixin

from .models import Order


class OrderSearchView(LoginRequiredMixin, View):
    page_size = 25

    def get_queryset(self):
        params = self.request.GET
        orders = Order.objects.filter(customer=self.request.user)
        if "note" in params:
            orders = orders.extra(where=["note LIKE '%%" + params["note"] + "%%'"])  # flaw: CWE-89
        if "status" in params:
            orders = orders.filter(status=params["status"])
        return orders.order_by(params.get("sort", "-created_at"))

    def get(self, request):
        page = Paginator(self.get_queryset(), self.page_size).get_page(request.GET.get("page"))
        return JsonResponse({"orders": [{"id": o.id, "total": str(o.total)} for o in page]})
