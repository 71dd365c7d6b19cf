from django.shortcuts import get_object_or_404
from rest_framework.permissions import BasePermission
from rest_framework.views import APIView


class Owned(BasePermission):
    def has_object_permission(self, request, view, obj):
        return obj.owner == request.user


class DetailView(APIView):
    permission_classes = [Owned]

    def get(self, request, pk):
        # ruleid: drf-object-not-checked
        return answer(get_object_or_404(Document, pk=pk))


class CheckedView(APIView):
    permission_classes = [Owned]

    def get(self, request, pk):
        # ok: drf-object-not-checked
        document = get_object_or_404(Document, pk=pk)
        self.check_object_permissions(request, document)
        return answer(document)
