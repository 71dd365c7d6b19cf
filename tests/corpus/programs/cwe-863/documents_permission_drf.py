from django.shortcuts import get_object_or_404
from django.urls import path
from rest_framework import permissions, serializers, status
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Document


class DocumentPermission(permissions.BasePermission):
    """Owners have full access, people the document is shared with may read."""

    def has_permission(self, request, view):
        return bool(request.user and request.user.is_authenticated)

    def has_object_permission(self, request, view, obj):
        if obj.owner_id == request.user.pk:
            return True
        if request.method in permissions.SAFE_METHODS:
            return obj.shared_with.filter(pk=request.user.pk).exists()
        return False


class DocumentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Document
        fields = ["id", "title", "content", "owner"]
        read_only_fields = ["owner"]


class DocumentListView(APIView):
    permission_classes = [DocumentPermission]

    def get(self, request):
        documents = Document.objects.filter(owner=request.user).order_by("title")
        return Response(DocumentSerializer(documents, many=True).data)

    def post(self, request):
        serializer = DocumentSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save(owner=request.user)
        return Response(serializer.data, status=status.HTTP_201_CREATED)


class DocumentDetailView(APIView):
    permission_classes = [DocumentPermission]

    def get_document(self, pk):
        return get_object_or_404(Document, pk=pk)  # flaw: CWE-863

    def get(self, request, pk):
        return Response(DocumentSerializer(self.get_document(pk)).data)

    def put(self, request, pk):
        document = self.get_document(pk)
        serializer = DocumentSerializer(document, data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)

    def delete(self, request, pk):
        self.get_document(pk).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


urlpatterns = [
    path("documents", DocumentListView.as_view()),
    path("documents/<int:pk>", DocumentDetailView.as_view()),
]
