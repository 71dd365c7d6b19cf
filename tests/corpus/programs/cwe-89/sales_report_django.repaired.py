from datetime import date

from django.contrib.admin.views.decorators import staff_member_required
from django.db import connection
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

GROUPS = {
    "product": "product",
    "region": "region",
    "month": "date_trunc('month', ordered_at)",
}


def dictfetchall(cursor):
    columns = [c[0] for c in cursor.description]
    return [dict(zip(columns, row)) for row in cursor.fetchall()]


def build_report(group_by, start, end, region=None):
    """Totals of all orders in [start, end], grouped by one dimension."""
    expression = GROUPS[group_by]
    sql = f"""
        SELECT {expression} AS label, COUNT(*) AS orders, SUM(amount) AS total
        FROM sales_order
        WHERE ordered_at >= %s AND ordered_at < %s
    """
    params = [start, end]
    if region:
        sql += " AND region = %s"
        params.append(region)
    sql += f" GROUP BY {expression} ORDER BY total DESC LIMIT 500"
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return dictfetchall(cursor)


@require_GET
@staff_member_required
def sales_report(request):
    group_by = request.GET.get("group_by", "product")
    if group_by not in GROUPS:
        return JsonResponse({"error": "invalid group_by"}, status=400)
    start, end = request.GET.get("start"), request.GET.get("end")
    if not start or not end:
        return JsonResponse({"error": "start and end are required"}, status=400)
    try:
        start, end = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return JsonResponse({"error": "dates must be YYYY-MM-DD"}, status=400)

    rows = build_report(group_by, start, end, request.GET.get("region"))
    return JsonResponse(
        {
            "group_by": group_by,
            "start": str(start),
            "end": str(end),
            "rows": rows,
            "grand_total": sum(r["total"] or 0 for r in rows),
        }
    )


urlpatterns = [path("reports/sales/", sales_report, name="sales-report")]
