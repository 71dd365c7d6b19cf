import csv

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse

from .models import Feedback


def safe_cell(value):
    text = str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@staff_member_required
def export_feedback(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="feedback.csv"'
    writer = csv.writer(response)
    writer.writerow(["name", "email", "comment"])
    for entry in Feedback.objects.all():
        writer.writerow([safe_cell(entry.name), safe_cell(entry.email), safe_cell(entry.comment)])
    return response
