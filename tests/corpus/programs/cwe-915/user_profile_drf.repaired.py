from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.urls import path
from rest_framework import generics, permissions, serializers
from rest_framework.throttling import AnonRateThrottle

User = get_user_model()

PROFILE_FIELDS = [
    "id",
    "username",
    "email",
    "first_name",
    "last_name",
    "is_staff",
    "plan",
    "balance",
]


class RegisterSerializer(serializers.ModelSerializer):
    password = serializers.CharField(write_only=True, validators=[validate_password])

    class Meta:
        model = User
        fields = ["id", "username", "email", "first_name", "last_name", "password"]
        read_only_fields = ["id"]

    def create(self, validated_data):
        password = validated_data.pop("password")
        user = User(**validated_data)
        user.set_password(password)
        user.save()
        return user


class ProfileSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = PROFILE_FIELDS
        # shown to the user, changed only by staff or the billing jobs
        read_only_fields = ["id", "username", "is_staff", "plan", "balance"]

    def validate_email(self, value):
        others = User.objects.exclude(pk=self.instance.pk)
        if others.filter(email__iexact=value).exists():
            raise serializers.ValidationError("This address cannot be used.")
        return value


class RegisterView(generics.CreateAPIView):
    serializer_class = RegisterSerializer
    permission_classes = [permissions.AllowAny]
    throttle_classes = [AnonRateThrottle]


class MeView(generics.RetrieveUpdateAPIView):
    serializer_class = ProfileSerializer
    permission_classes = [permissions.IsAuthenticated]
    http_method_names = ["get", "patch", "head", "options"]

    def get_object(self):
        return self.request.user


urlpatterns = [
    path("api/register/", RegisterView.as_view()),
    path("api/me/", MeView.as_view()),
]
