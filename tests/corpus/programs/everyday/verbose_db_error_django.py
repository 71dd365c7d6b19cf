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
    except DatabaseError as exc:
        return JsonResponse({"error": f"Database error: {exc}"}, status=500)  # flaw: CWE-209
    return JsonResponse({"hits": [hit.as_dict() for hit in hits]})
