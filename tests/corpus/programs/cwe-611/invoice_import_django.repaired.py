from django.contrib.auth.decorators import permission_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST
from defusedxml import minidom
from defusedxml.common import DefusedXmlException
from xml.parsers.expat import ExpatError

from .models import Invoice


@require_POST
@permission_required("billing.add_invoice")
def import_invoice(request):
    try:
        document = minidom.parse(request.FILES["invoice"])
    except (ExpatError, DefusedXmlException):
        return HttpResponseBadRequest("not XML")
    number = document.getElementsByTagName("number")[0].firstChild.data
    invoice, created = Invoice.objects.get_or_create(number=number)
    return JsonResponse({"id": invoice.pk, "created": created})
