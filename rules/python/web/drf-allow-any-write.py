from rest_framework import generics, viewsets
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.viewsets import ModelViewSet


class InvoiceViewSet(ModelViewSet):
    queryset = Invoice.objects.all()
    # ruleid: drf-allow-any-write
    permission_classes = [AllowAny]


class NoteViewSet(viewsets.ModelViewSet):
    # ruleid: drf-allow-any-write
    permission_classes = (AllowAny,)


class PostDetail(generics.RetrieveUpdateDestroyAPIView):
    # ruleid: drf-allow-any-write
    permission_classes = []


class OrderViewSet(ModelViewSet):
    # ok: drf-allow-any-write
    permission_classes = [IsAuthenticated]


class Register(generics.CreateAPIView):
    # ok: drf-allow-any-write
    permission_classes = [AllowAny]


class Prices(viewsets.ReadOnlyModelViewSet):
    # ok: drf-allow-any-write
    permission_classes = [AllowAny]


class Mixed(ModelViewSet):
    # ok: drf-allow-any-write
    permission_classes = [AllowAny]

    def get_permissions(self):
        return [IsAuthenticated()] if self.action != "list" else [AllowAny()]


class Reading(ModelViewSet):
    http_method_names = ["get", "head"]
    # ok: drf-allow-any-write
    permission_classes = [AllowAny]
