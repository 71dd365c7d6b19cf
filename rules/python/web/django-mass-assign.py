import django_filters
from django import forms
from django.forms import ModelForm
from rest_framework import serializers

from .models import Profile


class ProfileForm(ModelForm):
    class Meta:
        model = Profile
        # ruleid: django-mass-assign
        fields = "__all__"


class ProfileSerializer(serializers.ModelSerializer):
    owner = serializers.CharField()

    class Meta:
        # ruleid: django-mass-assign
        fields = '__all__'
        model = Profile


class SettingsForm(forms.ModelForm):
    class Meta:
        model = Profile
        # ruleid: django-mass-assign
        exclude = ["created"]
        widgets = {}


class ImportForm(ModelForm):
    class Meta:
        model = Profile
        # ruleid: django-mass-assign
        exclude = ("created", "updated")


class NameForm(ModelForm):
    class Meta:
        model = Profile
        # ok: django-mass-assign
        fields = ["name", "email"]


class ProfileFilter(django_filters.FilterSet):
    class Meta:
        model = Profile
        # ok: django-mass-assign
        fields = "__all__"


class ProfileListSerializer(serializers.ModelSerializer):
    class Meta:
        model = Profile
        # ok: django-mass-assign
        fields = "__all__"


class GuardedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Profile
        # ok: django-mass-assign
        fields = "__all__"
        read_only_fields = ["owner"]


class NestedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Profile
        depth = 1
        # ok: django-mass-assign
        fields = "__all__"


class Report:
    # ok: django-mass-assign
    fields = "__all__"


class Scan:
    class Meta:
        # ok: django-mass-assign
        exclude = ["tmp"]
