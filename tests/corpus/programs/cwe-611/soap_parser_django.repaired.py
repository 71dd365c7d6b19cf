import io
from xml.dom import pulldom
from xml.sax import make_parser
from xml.sax.handler import feature_external_ges
import defusedxml.pulldom
from django.http import JsonResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST


@require_POST
def orders(request):
    document = defusedxml.pulldom.parse(io.BytesIO(request.body))
    names = []
    for event, node in document:
        if event == pulldom.START_ELEMENT and node.tagName == "item":
            document.expandNode(node)
            names.append(node.toxml())
    return JsonResponse({"items": names})
