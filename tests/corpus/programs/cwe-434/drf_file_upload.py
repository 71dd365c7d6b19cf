import os
import uuid
from rest_framework import permissions, status
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response
from rest_framework.views import APIView
from django.core.files.storage import default_storage

ALLOWED = {".pdf", ".txt"}


class UploadView(APIView):
    parser_classes = [MultiPartParser]
    permission_classes = [permissions.IsAuthenticated]

    def post(self, request):
        upload = request.FILES["file"]
        name = default_storage.save(f"uploads/{upload.name}", upload)  # flaw: CWE-434
        return Response({"name": name}, status=status.HTTP_201_CREATED)
