from rest_framework import generics, permissions, viewsets


class TaskViewSet(viewsets.ModelViewSet):
    serializer_class = TaskSerializer
    permission_classes = [permissions.IsAuthenticated]
    # ruleid: drf-all-rows-of-all
    queryset = Task.objects.all()

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


class NoteList(generics.ListCreateAPIView):
    # ruleid: drf-all-rows-of-all
    queryset = Note.objects.order_by("-created")
    serializer_class = NoteSerializer

    def perform_create(self, serializer):
        serializer.save(user=self.request.user)


class OwnTasks(viewsets.ModelViewSet):
    # ok: drf-all-rows-of-all
    queryset = Task.objects.all()

    def get_queryset(self):
        return super().get_queryset().filter(owner=self.request.user)

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


class Guarded(viewsets.ModelViewSet):
    # ok: drf-all-rows-of-all
    queryset = Task.objects.all()
    permission_classes = [permissions.IsAuthenticated, IsOwner]

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


class Public(viewsets.ReadOnlyModelViewSet):
    # ok: drf-all-rows-of-all
    queryset = Country.objects.all()


class Articles(viewsets.ModelViewSet):
    # ok: drf-all-rows-of-all
    queryset = Article.objects.all()

    def perform_create(self, serializer):
        serializer.save(section=self.section)


class MessageView(generics.RetrieveUpdateDestroyAPIView):
    # ruleid: drf-all-rows-of-all
    queryset = Message.objects.all()
    permission_classes = [permissions.IsAuthenticated]


class CountryView(generics.RetrieveUpdateDestroyAPIView):
    # ok: drf-all-rows-of-all
    queryset = Country.objects.all()
    permission_classes = [permissions.IsAuthenticated]


class AttachmentViewSet(viewsets.ModelViewSet):
    # ruleid: drf-all-rows-of-all
    queryset = Attachment.objects.all()
    permission_classes = [permissions.IsAuthenticated]


class TicketViewSet(viewsets.ModelViewSet):
    # ruleid: drf-all-rows-of-all
    queryset = Ticket.objects.select_related("owner").order_by("-created_at")
    permission_classes = [permissions.IsAuthenticated]
