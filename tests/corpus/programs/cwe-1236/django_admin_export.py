import csv
from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse
from .models import Contact


@staff_member_required
def export(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="contacts.csv"'
    writer = csv.writer(response)
    writer.writerow(["Name", "Message"])
    for contact in Contact.objects.all():
        writer.writerow([contact.name, contact.message])  # flaw: CWE-1236
    return response
