"""One of the helpers of a small web application.

The views and the command line use it.
"""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import DetailView
from .models import Invoice


class InvoiceDetail(LoginRequiredMixin, DetailView):
    model = Invoice  # flaw: CWE-639
    template_name = "invoice.html"


__all__ = ["InvoiceDetail"]
