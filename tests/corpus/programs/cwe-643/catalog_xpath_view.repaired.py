from django.http import JsonResponse
from django.views import View
from lxml import etree

CATALOG = etree.parse("catalog.xml", etree.XMLParser(resolve_entities=False))


class Item(View):
    def get(self, request):
        sku = self.request.GET["sku"]
        nodes = CATALOG.xpath("//item[@sku=$sku]", sku=sku)
        return JsonResponse({"names": [n.get("name") for n in nodes]})
