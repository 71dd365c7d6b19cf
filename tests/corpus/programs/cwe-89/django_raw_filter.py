from django.db import connection
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Song



@api_view(["GET"])
def songs(request):
    artist = request.query_params.get("artist", "")
    ordering = request.query_params.get("ordering", "title")
    queryset = Song.objects.raw("SELECT * FROM music_song WHERE artist = %s ORDER BY " + ordering, [artist])  # flaw: CWE-89
    return Response([{"id": song.pk, "title": song.title} for song in queryset])


@api_view(["GET"])
def statistics(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT artist, COUNT(*) FROM music_song GROUP BY artist")
        return Response(dict(cursor.fetchall()))
