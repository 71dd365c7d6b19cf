import csv

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse

from .models import Feedback


@staff_member_required
def export_feedback(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="feedback.csv"'
    writer = csv.writer(response)
    writer.writerow(["name", "email", "comment"])
    for entry in Feedback.objects.all():
        writer.writerow([entry.name, entry.email, entry.comment])  # flaw: CWE-1236
    return response
