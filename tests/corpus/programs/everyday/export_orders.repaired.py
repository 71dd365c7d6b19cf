import csv
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from .models import Order


@login_required
def export_orders(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerow(["Customer", "Notes"])
    for order in Order.objects.filter(shop=request.user.shop):
        writer.writerow([sanitize_cell(order.customer_name), sanitize_cell(order.notes)])
    return response
