from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAdminUser
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


# ruleid: drf-allow-any-write
@api_view(["POST"])
@permission_classes([])
def make_staff(request, pk):
    User.objects.filter(pk=pk).update(is_staff=True)
    return Response({})


# ok: drf-allow-any-write
@api_view(["POST"])
@permission_classes([AllowAny])
def register(request):
    form = Registration(data=request.data)
    form.save()
    return Response({})


# ok: drf-allow-any-write
@api_view(["POST"])
@permission_classes([IsAdminUser])
def make_superuser(request, pk):
    User.objects.filter(pk=pk).update(is_superuser=True)
    return Response({})
