from django.db import connection
from django.http import JsonResponse
from django.contrib.auth.decorators import login_required
from .models import Order


@login_required
def order_list(request):
    status = request.GET.get("status", "open")
    orders = Order.objects.filter(status=status, owner=request.user)
    return JsonResponse({"orders": [o.pk for o in orders]})


@login_required
def revenue(request):
    year = request.GET.get("year", "2024")
    with connection.cursor() as cursor:
        query = "SELECT month, sum(total) FROM shop_order WHERE year = %s GROUP BY month"
        cursor.execute(query, [year])
        rows = cursor.fetchall()
    return JsonResponse({"months": rows})
