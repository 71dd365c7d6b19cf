from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from .models import Invoice


@login_required
def invoice_list(request):
    invoices = Invoice.objects.filter(owner=request.user).values("id", "number", "total")
    return JsonResponse({"invoices": list(invoices)})


@login_required
@require_http_methods(["GET", "DELETE"])
def invoice_detail(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk, owner=request.user)
    if request.method == "DELETE":
        invoice.delete()
        return JsonResponse({"deleted": True})
    return JsonResponse({"number": invoice.number, "total": str(invoice.total)})
