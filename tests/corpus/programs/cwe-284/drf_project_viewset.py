from rest_framework import permissions, serializers, viewsets
from .models import Project


class ProjectSerializer(serializers.ModelSerializer):
    class Meta:
        model = Project
        fields = ["id", "name", "description"]


class ProjectViewSet(viewsets.ModelViewSet):
    serializer_class = ProjectSerializer
    queryset = Project.objects.all()
    permission_classes = [permissions.AllowAny]  # flaw: CWE-284

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)
