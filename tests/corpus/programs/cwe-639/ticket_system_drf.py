from rest_framework import permissions, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import DefaultRouter

from .models import Ticket


class TicketSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ticket
        fields = "__all__"  # flaw: CWE-915


class TicketViewSet(viewsets.ModelViewSet):
    """
    list / retrieve / create / update / destroy tickets
    """

    queryset = Ticket.objects.select_related("owner").order_by("-created_at")  # flaw: CWE-639
    serializer_class = TicketSerializer
    permission_classes = [permissions.IsAuthenticated]  # flaw: CWE-639

    def create(self, request, *args, **kwargs):
        data = request.data.copy()
        data.setdefault("owner", request.user.pk)  # flaw: CWE-915
        serializer = self.get_serializer(data=data)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data, status=status.HTTP_201_CREATED)

    @action(detail=True, methods=["post"], permission_classes=[permissions.IsAdminUser])
    def close(self, request, pk=None):
        ticket = self.get_object()
        if ticket.status == "closed":
            return Response(
                {"detail": "Ticket is already closed."},
                status=status.HTTP_409_CONFLICT,
            )
        ticket.status = "closed"
        ticket.save(update_fields=["status"])
        return Response(self.get_serializer(ticket).data)


router = DefaultRouter()
router.register("tickets", TicketViewSet, basename="ticket")
urlpatterns = router.urls
