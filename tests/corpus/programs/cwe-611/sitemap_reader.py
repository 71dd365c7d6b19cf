from django.contrib.admin.views.decorators import staff_member_required
from django.shortcuts import render
from django.views.decorators.http import require_http_methods
from lxml import etree

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MAX_BYTES = 2_000_000


def urls_in(data):
    parser = etree.XMLParser(huge_tree=True, resolve_entities=True)  # flaw: CWE-611
    root = etree.fromstring(data, parser=parser)  # flaw: CWE-611
    return [loc.text.strip() for loc in root.iter(NS + "loc") if loc.text]


@staff_member_required
@require_http_methods(["GET", "POST"])
def sitemap_check(request):
    """Show which pages an uploaded sitemap names."""
    urls = []
    if request.method == "POST":
        upload = request.FILES["sitemap"]
        if upload.size <= MAX_BYTES:
            urls = urls_in(upload.read())
    return render(request, "tools/sitemap.html", {"urls": urls, "count": len(urls)})
