from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import JsonResponse
from django.views.decorators.http import require_GET


@login_required
@require_GET
def search_orders(request):
    """
    Search the orders of the current user.

    Query parameters:
        q: text to look for in the order's title
        status: optional status filter
    """
    q = request.GET.get("q", "")
    status = request.GET.get("status")

    sql = "SELECT id, title, status FROM orders_order WHERE owner_id = %s AND title LIKE %s"
    params = [request.user.id, f"%{q}%"]
    if status:
        sql += " AND status = %s"
        params.append(status)

    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()

    return JsonResponse({"orders": [{"id": r[0], "title": r[1], "status": r[2]} for r in rows]})
