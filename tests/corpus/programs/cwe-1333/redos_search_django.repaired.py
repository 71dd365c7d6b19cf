import re
from django.http import JsonResponse
from .models import Entry


def search(request):
    term = request.GET.get("q", "")[:200]
    pattern = re.compile(re.escape(term), re.IGNORECASE)
    hits = [e.title for e in Entry.objects.only("title")[:1000] if pattern.search(e.title)]
    return JsonResponse({"hits": hits})
