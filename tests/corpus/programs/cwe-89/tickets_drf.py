from django.db import connection
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView


class TicketSearch(APIView):
    permission_classes = [IsAuthenticated]

    def get(self, request):
        term = self.request.query_params.get("q", "")
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id, title FROM tickets WHERE title ILIKE '%{term}%' LIMIT 50")  # flaw: CWE-89
            return Response(cursor.fetchall())
