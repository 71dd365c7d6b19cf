from io import BytesIO

from django.http import HttpResponseBadRequest, JsonResponse
from django.views import View
from lxml import etree


class InvoiceImport(View):
    """Takes an invoice in XML from a supplier."""

    def parser(self):
        return etree.XMLParser(load_dtd=False, resolve_entities=False, no_network=True)

    def post(self, request):
        upload = request.FILES.get("invoice")
        if upload is None:
            return HttpResponseBadRequest("no invoice")
        try:
            tree = etree.parse(BytesIO(upload.read()), self.parser())
        except etree.XMLSyntaxError:
            return HttpResponseBadRequest("not XML")
        number = tree.findtext("number")
        total = tree.findtext("total")
        return JsonResponse({"number": number, "total": total})
