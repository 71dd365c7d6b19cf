import logging
import uuid

import psycopg
from django.conf import settings
from psycopg.rows import dict_row
from rest_framework import permissions, serializers, status
from rest_framework.response import Response
from rest_framework.views import APIView

REPORTS = {
    "monthly_sales": {
        "sql": "SELECT date_trunc('month', ordered_at) AS month, sum(amount) AS total "
               "FROM orders WHERE extract(year FROM ordered_at) = %(year)s GROUP BY 1 ORDER BY 1",
        "params": ("year",),
    },
    "top_products": {
        "sql": "SELECT product, count(*) AS sold FROM orders "
               "WHERE region = %(region)s GROUP BY product ORDER BY sold DESC LIMIT 20",
        "params": ("region",),
    },
}
logger = logging.getLogger("reports")


class RunReportSerializer(serializers.Serializer):
    report = serializers.ChoiceField(choices=sorted(REPORTS))
    params = serializers.DictField(child=serializers.CharField(max_length=100), default=dict)

    def validate(self, attrs):
        missing = set(REPORTS[attrs["report"]]["params"]) - set(attrs["params"])
        if missing:
            raise serializers.ValidationError({"params": f"missing: {', '.join(sorted(missing))}"})
        return attrs


def run_query(name, params):
    report = REPORTS[name]
    with psycopg.connect(settings.REPORTING_DSN, row_factory=dict_row) as conn:
        conn.read_only = True
        return conn.execute(report["sql"], params).fetchmany(5000)


class RunReportView(APIView):
    permission_classes = [permissions.IsAuthenticated]

    def post(self, request):
        serializer = RunReportSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        name = serializer.validated_data["report"]
        params = serializer.validated_data["params"]
        try:
            rows = run_query(name, params)
        except psycopg.DataError:
            return Response(
                {"error": "a parameter has an invalid format"}, status=status.HTTP_400_BAD_REQUEST
            )
        except Exception:
            # details go to the log, the client gets an id to refer to
            error_id = uuid.uuid4().hex
            logger.exception("report %s failed (error id %s)", name, error_id)
            return Response(
                {"error": "report failed", "error_id": error_id},
                status=status.HTTP_500_INTERNAL_SERVER_ERROR,
            )
        return Response({"report": name, "count": len(rows), "rows": rows})
