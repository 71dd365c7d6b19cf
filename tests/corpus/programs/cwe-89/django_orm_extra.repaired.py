from django.core.paginator import Paginator
from django.http import JsonResponse
from django.views import View
from django.contrib.auth.mixins import LoginRequiredMixin

from .models import Order


class OrderSearchView(LoginRequiredMixin, View):
    page_size = 25
    sortable = ("created_at", "-created_at", "total", "-total")

    def get_queryset(self):
        params = self.request.GET
        orders = Order.objects.filter(customer=self.request.user)
        if "note" in params:
            orders = orders.filter(note__contains=params["note"])
        if "status" in params:
            orders = orders.filter(status=params["status"])
        sort = params.get("sort")
        return orders.order_by(sort if sort in self.sortable else "-created_at")

    def get(self, request):
        page = Paginator(self.get_queryset(), self.page_size).get_page(request.GET.get("page"))
        return JsonResponse({"orders": [{"id": o.id, "total": str(o.total)} for o in page]})
