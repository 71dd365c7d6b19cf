from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.generic import ListView, View

from .models import Invoice


class InvoiceList(LoginRequiredMixin, ListView):
    template_name = "invoices/list.html"

    def get_queryset(self):
        return Invoice.objects.filter(customer=self.request.user)


class InvoicePdf(LoginRequiredMixin, View):
    def get(self, request, pk):
        invoice = get_object_or_404(Invoice, pk=pk)  # flaw: CWE-639, CWE-862
        return FileResponse(invoice.pdf.open("rb"), filename=f"invoice-{invoice.number}.pdf")
