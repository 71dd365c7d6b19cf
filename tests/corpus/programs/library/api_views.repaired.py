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
    permission_classes = [permissions.DjangoModelPermissions]

    @action(detail=True)
    def download(self, request, pk=None):
        asset = self.get_object()
        name = request.query_params.get("variant", asset.filename)
        root = Path(settings.MEDIA_ROOT).resolve()
        path = (root / name).resolve()
        if root not in path.parents:
            raise Http404
        return FileResponse(open(path, "rb"))

    @action(detail=True, methods=["post"])
    def convert(self, request, pk=None):
        asset = self.get_object()
        fmt = request.data.get("format", "png")
        if fmt not in ("png", "jpeg", "webp"):
            return Response(status=status.HTTP_400_BAD_REQUEST)
        subprocess.call(["convert", asset.path, f"{asset.path}.{fmt}"])
        return Response(status=status.HTTP_202_ACCEPTED)


@api_view(["GET"])
@permission_classes([permissions.IsAuthenticated])
def usage(request):
    group_by = request.query_params.get("by", "kind")
    with connection.cursor() as cursor:
        if group_by not in ("kind", "owner"):
            return Response(status=status.HTTP_400_BAD_REQUEST)
        cursor.execute(f"SELECT {group_by}, count(*) FROM assets GROUP BY {group_by}")
        return Response(cursor.fetchall())


@api_view(["PATCH"])
@permission_classes([permissions.IsAuthenticated])
def edit_folder(request, pk):
    folder = Folder.objects.get(pk=pk)
    if folder.owner != request.user:
        return Response(status=status.HTTP_403_FORBIDDEN)
    serializer = FolderSerializer(folder, data=request.data, partial=True)
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response(FolderSerializer(folder).data)
