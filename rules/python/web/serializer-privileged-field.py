from rest_framework import serializers

FIELDS = ["id", "email", "is_staff", "balance"]


class ProfileSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # ruleid: serializer-privileged-field
        fields = FIELDS
        read_only_fields = ["id"]


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # ruleid: serializer-privileged-field
        fields = ["id", "email", "is_superuser"]


class FixedSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # ok: serializer-privileged-field
        fields = ["id", "email", "is_staff"]
        read_only_fields = ["id", "is_staff"]


class UserAdminSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        # ok: serializer-privileged-field
        fields = ["id", "email", "is_staff"]
