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
        extension = os.path.splitext(upload.name)[1].lower()
        if extension not in ALLOWED or upload.size > 5_000_000:
            return Response({"error": "not allowed"}, status=status.HTTP_400_BAD_REQUEST)
        name = default_storage.save(f"uploads/{uuid.uuid4().hex}{extension}", upload)
        return Response({"name": name}, status=status.HTTP_201_CREATED)
