import csv
import io
import logging

from django.http import JsonResponse
from django.views import View

from .models import Contact

log = logging.getLogger(__name__)


class ImportView(View):
    def post(self, request):
        upload = request.FILES.get("file")
        if upload is None:
            return JsonResponse({"error": "file required"}, status=400)
        try:
            reader = csv.DictReader(io.StringIO(upload.read().decode("utf-8")))
            created = [Contact.objects.create(name=row["name"], email=row["email"]) for row in reader]
        except Exception as e:
            log.exception("import failed")
            return JsonResponse({"error": "Import failed"}, status=500)
        return JsonResponse({"created": len(created)})
