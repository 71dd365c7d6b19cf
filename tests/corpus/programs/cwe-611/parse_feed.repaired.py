"""Parse an RSS feed that a user pasted."""
from defusedxml import pulldom

from django.http import JsonResponse
from django.views.decorators.http import require_POST


def titles(text, limit=50):
    found = []
    events = pulldom.parseString(text)
    for event, node in events:
        if event == "START_ELEMENT" and node.tagName == "title":
            events.expandNode(node)
            found.append(node.firstChild.data if node.firstChild else "")
        if len(found) >= limit:
            break
    return found


@require_POST
def preview_feed(request):
    text = request.body.decode("utf-8", "replace")
    return JsonResponse({"titles": titles(text)})
