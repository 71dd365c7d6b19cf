import os
from django.conf import settings
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import FileResponse, Http404
from django.views import View


class NoteFile(LoginRequiredMixin, View):
    def get(self, request, *args, **kwargs):
        name = self.request.GET.get("file", "")
        path = os.path.join(settings.NOTES_DIR, str(request.user.pk), name)
        if not os.path.isfile(path):
            raise Http404
        return FileResponse(open(path, "rb"))  # flaw: CWE-22
