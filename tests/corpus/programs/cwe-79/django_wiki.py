import markdown
from django.contrib.auth.decorators import login_required
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods


class Page(models.Model):
    slug = models.SlugField(unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField()
    owner = models.ForeignKey("auth.User", on_delete=models.PROTECT)
    updated = models.DateTimeField(auto_now=True)

    @property
    def html(self):
        return mark_safe(markdown.markdown(self.text, extensions=["tables", "fenced_code"]))  # flaw: CWE-79


def view_page(request, slug):
    page = get_object_or_404(Page, slug=slug)
    return render(request, "wiki/page.html", {"page": page, "html": page.html})


def search(request):
    query = request.GET.get("q", "")
    pages = Page.objects.filter(title__icontains=query)[:50]
    links = "".join(f'<li><a href="/wiki/{page.slug}">{page.title}</a></li>' for page in pages)
    return HttpResponse(f"<h1>Results for {query}</h1><ul>{links}</ul>")  # flaw: CWE-79


@csrf_exempt  # flaw: CWE-352
@login_required
@require_http_methods(["GET", "POST"])
def edit_page(request, slug):
    page = get_object_or_404(Page, slug=slug)
    if request.method == "POST":
        page.title = request.POST["title"]
        page.text = request.POST["text"]
        page.save()
        return redirect("view_page", slug=slug)
    return render(request, "wiki/edit.html", {"page": page})
