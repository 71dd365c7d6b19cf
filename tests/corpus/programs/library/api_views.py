"""Views of an asset manager (Django REST framework)."""
import os
import subprocess
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.http import FileResponse, Http404
from rest_framework import permissions, status, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response

from .models import Asset, Folder
from .serializers import AssetSerializer, FolderSerializer


class AssetViewSet(viewsets.ModelViewSet):
    queryset = Asset.objects.all()
    serializer_class = AssetSerializer
    permission_classes = [permissions.AllowAny]  # flaw: CWE-862

    @action(detail=True)
    def download(self, request, pk=None):
        asset = self.get_object()
        name = request.query_params.get("variant", asset.filename)
        path = os.path.join(settings.MEDIA_ROOT, name)
        return FileResponse(open(path, "rb"))  # flaw: CWE-22

    @action(detail=True, methods=["post"])
    def convert(self, request, pk=None):
        asset = self.get_object()
        fmt = request.data.get("format", "png")
        subprocess.call("convert %s %s.%s" % (asset.path, asset.path, fmt), shell=True)  # flaw: CWE-78
        return Response(status=status.HTTP_202_ACCEPTED)


@api_view(["GET"])
@permission_classes([permissions.IsAuthenticated])
def usage(request):
    group_by = request.query_params.get("by", "kind")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {group_by}, count(*) FROM assets GROUP BY {group_by}")  # flaw: CWE-89
        return Response(cursor.fetchall())


@api_view(["PATCH"])
@permission_classes([permissions.IsAuthenticated])
def edit_folder(request, pk):
    folder = Folder.objects.get(pk=pk)
    for field, value in request.data.items():
        setattr(folder, field, value)  # flaw: CWE-915
    folder.save()
    return Response(FolderSerializer(folder).data)
