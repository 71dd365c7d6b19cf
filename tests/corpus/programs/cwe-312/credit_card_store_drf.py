from django.conf import settings
from django.db import models
from django.shortcuts import get_object_or_404
from rest_framework import generics, permissions, serializers
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView


class Card(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    holder = models.CharField(max_length=120)
    number = models.CharField(max_length=19)  # flaw: CWE-312
    expiry = models.CharField(max_length=5)
    cvv = models.CharField(max_length=4)  # flaw: CWE-312
    created_at = models.DateTimeField(auto_now_add=True)

    @property
    def last4(self):
        return self.number[-4:]


def luhn_ok(number):
    digits = [int(d) for d in number][::-1]
    total = sum(digits[0::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])
    return total % 10 == 0


class CardSerializer(serializers.ModelSerializer):
    number = serializers.RegexField(r"^\d{13,19}\Z", write_only=True)
    cvv = serializers.RegexField(r"^\d{3,4}\Z", write_only=True)
    last4 = serializers.CharField(read_only=True)

    class Meta:
        model = Card
        fields = ["id", "holder", "number", "expiry", "cvv", "last4", "created_at"]

    def validate_number(self, value):
        if not luhn_ok(value):
            raise serializers.ValidationError("Invalid card number.")
        return value


class CardListView(generics.ListCreateAPIView):
    serializer_class = CardSerializer
    permission_classes = [permissions.IsAuthenticated]

    def get_queryset(self):
        return Card.objects.filter(owner=self.request.user).order_by("-created_at")

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)  # flaw: CWE-312


class RevealView(APIView):
    permission_classes = [permissions.IsAuthenticated]
    throttle_classes = [UserRateThrottle]

    def post(self, request, pk):
        card = get_object_or_404(Card, pk=pk, owner=request.user)
        return Response({"number": card.number, "cvv": card.cvv, "expiry": card.expiry})
