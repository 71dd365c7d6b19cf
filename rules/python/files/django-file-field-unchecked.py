from django import forms
from django.core.validators import FileExtensionValidator
from django.db import models


class Document(models.Model):
    # ruleid: django-file-field-unchecked
    file = models.FileField(upload_to="documents/")


class DocumentForm(forms.ModelForm):
    class Meta:
        model = Document
        fields = ["file"]


class Checked(models.Model):
    # ok: django-file-field-unchecked
    file = models.FileField(upload_to="documents/", validators=[FileExtensionValidator(["pdf"])])


class CheckedForm(forms.ModelForm):
    class Meta:
        model = Checked
        fields = ["file"]


class Alone(models.Model):
    # ok: django-file-field-unchecked
    file = models.FileField(upload_to="documents/")
