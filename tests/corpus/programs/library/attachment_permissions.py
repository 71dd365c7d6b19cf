"""One of the helpers of a small web application.

The views and the command line use it.
"""

from rest_framework import permissions, viewsets
from .models import Attachment
from .serializers import AttachmentSerializer


class AttachmentViewSet(viewsets.ModelViewSet):
    serializer_class = AttachmentSerializer
    permission_classes = [permissions.IsAuthenticated]
    queryset = Attachment.objects.all()  # flaw: CWE-639


__all__ = ["AttachmentViewSet"]
