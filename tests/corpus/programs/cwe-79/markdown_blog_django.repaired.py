import markdown
import nh3
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe

from .forms import ArticleForm
from .models import Article


def article(request, slug):
    found = get_object_or_404(Article, slug=slug, published=True)
    body = mark_safe(nh3.clean(markdown.markdown(found.text, extensions=["fenced_code"])))
    return render(request, "blog/article.html", {"article": found, "body": body})


@login_required
def edit(request, slug):
    found = get_object_or_404(Article, slug=slug, author=request.user)
    form = ArticleForm(request.POST or None, instance=found)
    if form.is_valid():
        form.save()
        return redirect("article", slug=slug)
    return render(request, "blog/edit.html", {"form": form})
