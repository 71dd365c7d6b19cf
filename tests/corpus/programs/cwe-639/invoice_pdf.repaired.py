"""One of the helpers of a small web application.

The views and the command line use it.
"""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import DetailView
from .models import Invoice


class InvoiceDetail(LoginRequiredMixin, DetailView):
    model = Invoice
    template_name = "invoice.html"

    def get_queryset(self):
        return Invoice.objects.filter(customer=self.request.user)


__all__ = ["InvoiceDetail"]
