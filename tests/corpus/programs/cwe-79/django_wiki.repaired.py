import markdown
import nh3
from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods


class Page(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    owner = models.ForeignKey("auth.User", on_delete=models.PROTECT)
    updated = models.DateTimeField(auto_now=True)

    @property
    def html(self):
        rendered = markdown.markdown(self.text, extensions=["tables", "fenced_code"])
        return mark_safe(nh3.clean(rendered))


class PageForm(forms.ModelForm):
    class Meta:
        model = Page
        fields = ["title", "text"]


def view_page(request, slug):
    page = get_object_or_404(Page, slug=slug)
    return render(request, "wiki/page.html", {"page": page, "html": page.html})


def search(request):
    query = request.GET.get("q", "")[:100]
    pages = Page.objects.filter(title__icontains=query)[:50]
    items = [format_html('<li><a href="/wiki/{}">{}</a></li>', page.slug, page.title) for page in pages]
    return HttpResponse(format_html("<h1>Results for {}</h1><ul>{}</ul>", query, mark_safe("".join(items))))


@login_required
@require_http_methods(["GET", "POST"])
def edit_page(request, slug):
    page = get_object_or_404(Page, slug=slug)
    if page.owner != request.user and not request.user.is_staff:
        raise PermissionDenied
    form = PageForm(request.POST or None, instance=page)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("view_page", slug=slug)
    return render(request, "wiki/edit.html", {"form": form})
