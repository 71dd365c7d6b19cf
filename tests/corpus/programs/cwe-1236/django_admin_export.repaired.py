import csv
from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse
from .models import Contact


def safe_cell(value):
    text = str(value)
    if text[:1] in ("=", "+", "-", "@"):
        return "'" + text
    return text


@staff_member_required
def export(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="contacts.csv"'
    writer = csv.writer(response)
    writer.writerow(["Name", "Message"])
    for contact in Contact.objects.all():
        writer.writerow([safe_cell(contact.name), safe_cell(contact.message)])
    return response
