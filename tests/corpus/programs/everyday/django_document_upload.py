import os

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render


class DocumentForm(forms.Form):
    title = forms.CharField(max_length=80)
    document = forms.FileField()  # flaw: CWE-434


def store(upload, folder):
    path = os.path.join(settings.MEDIA_ROOT, folder, os.path.basename(upload.name))
    with open(path, "wb") as target:
        for chunk in upload.chunks():
            target.write(chunk)
    return path


@login_required
def add_document(request):
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        store(form.cleaned_data["document"], str(request.user.pk))
        return redirect("documents")
    return render(request, "add_document.html", {"form": form})
