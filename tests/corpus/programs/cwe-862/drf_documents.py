from rest_framework import serializers, viewsets
from rest_framework.permissions import AllowAny

from .models import Document


class DocumentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Document
        fields = ["id", "title", "body"]


class DocumentViewSet(viewsets.ModelViewSet):
    serializer_class = DocumentSerializer
    queryset = Document.objects.all()
    permission_classes = [AllowAny]  # flaw: CWE-862, CWE-306
