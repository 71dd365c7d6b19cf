"""views.py of a small library app."""
import logging
import os
import pickle
import base64

from django.contrib.auth.decorators import login_required, user_passes_test
from django.core.exceptions import PermissionDenied
from django.db import connection, models
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.conf import settings
from django.views.decorators.http import require_POST
import json

logger = logging.getLogger(__name__)


class Book(models.Model):
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    cover = models.CharField(max_length=200)

    class Meta:
        app_label = "library"


def search(request):
    term = request.GET.get("q", "")
    books = Book.objects.filter(title__icontains=term)
    return render(request, "search.html", {"books": books, "term": term})


def report(request):
    year = request.GET["year"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM loans WHERE year = %s", [year])
        (n,) = cursor.fetchone()
    return JsonResponse({"loans": n})


def cover(request):
    name = request.GET.get("name", "")
    book = Book.objects.filter(cover=os.path.basename(name)).first()
    if book is None:
        raise Http404
    return FileResponse(open(os.path.join(settings.MEDIA_ROOT, "covers", book.cover), "rb"))


def preferences(request):
    raw = request.COOKIES.get("prefs")
    try:
        prefs = json.loads(base64.b64decode(raw)) if raw else {}
    except ValueError:
        prefs = {}
    return JsonResponse({"theme": prefs.get("theme", "light")})


@login_required
@require_POST
def remove(request, pk):
    book = get_object_or_404(Book, pk=pk)
    if book.owner_id != request.user.pk:
        raise PermissionDenied
    book.delete()
    logger.info("book %s removed", pk)
    return HttpResponse(status=204)


@user_passes_test(lambda u: u.is_staff)
def all_users(request):
    from django.contrib.auth import get_user_model
    rows = get_user_model().objects.values("username", "email", "last_login")
    return JsonResponse(list(rows), safe=False)
