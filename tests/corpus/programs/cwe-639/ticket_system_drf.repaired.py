from rest_framework import permissions, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.routers import DefaultRouter

from .models import Ticket


class TicketSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ticket
        fields = ["id", "subject", "body", "status", "created_at"]
        read_only_fields = ["status", "created_at"]


class StaffTicketSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ticket
        fields = ["id", "owner", "subject", "body", "status", "internal_note", "created_at"]
        read_only_fields = ["owner", "subject", "body", "created_at"]


class TicketViewSet(viewsets.ModelViewSet):
    """
    list / retrieve / create / update / destroy tickets
    """

    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        tickets = Ticket.objects.select_related("owner").order_by("-created_at")
        if self.request.user.is_staff:
            return tickets
        return tickets.filter(owner=self.request.user)

    def get_serializer_class(self):
        if self.request.user.is_staff and self.action != "create":
            return StaffTicketSerializer
        return TicketSerializer

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user, status="open")

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
