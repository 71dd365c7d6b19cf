import logging

from django.contrib.auth.decorators import login_required
from django.db import DatabaseError
from django.http import JsonResponse

from .search import run_search

log = logging.getLogger(__name__)


@login_required
def search(request):
    term = request.GET.get("q", "")
    try:
        hits = run_search(term, owner=request.user)
    except DatabaseError:
        log.exception("search failed")
        return JsonResponse({"error": "The search failed"}, status=500)
    return JsonResponse({"hits": [hit.as_dict() for hit in hits]})
