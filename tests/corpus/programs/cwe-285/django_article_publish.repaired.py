from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from .models import Article


@login_required
@require_POST
def publish(request, pk):
    article = get_object_or_404(Article, pk=pk)
    if article.author != request.user and not request.user.has_perm("blog.publish_article"):
        raise PermissionDenied
    article.published = True
    article.save()
    return JsonResponse({"published": True})
