"""One of the helpers of a small web application.

The views and the command line use it.
"""

from rest_framework import permissions, viewsets
from .models import Attachment
from .serializers import AttachmentSerializer


class AttachmentViewSet(viewsets.ModelViewSet):
    serializer_class = AttachmentSerializer
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Attachment.objects.filter(ticket__owner=self.request.user)


__all__ = ["AttachmentViewSet"]
