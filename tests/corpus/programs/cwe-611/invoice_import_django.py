from django.contrib.auth.decorators import permission_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST
from xml.dom import minidom, pulldom
from xml.sax import SAXParseException, make_parser
from xml.sax.handler import feature_external_ges

from .models import Invoice


@require_POST
@permission_required("billing.add_invoice")
def import_invoice(request):
    parser = make_parser()
    parser.setFeature(feature_external_ges, True)  # flaw: CWE-611
    try:
        document = minidom.parse(request.FILES["invoice"], parser)
    except SAXParseException:
        return HttpResponseBadRequest("not XML")
    number = document.getElementsByTagName("number")[0].firstChild.data
    invoice, created = Invoice.objects.get_or_create(number=number)
    return JsonResponse({"id": invoice.pk, "created": created})
