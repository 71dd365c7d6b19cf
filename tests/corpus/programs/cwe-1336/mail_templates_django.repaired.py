import re

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from .models import MailTemplate

MAX_LENGTH = 10_000
DEFAULT = "Dear {{ customer_name }},\nthank you for your order {{ order.number }} ({{ total }})."
PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+(?:\.[a-z_]+)?)\s*\}\}")
ALLOWED = {"customer_name", "order.number", "total", "shop.name"}


def render_mail(source, shop, order, customer_name, total):
    """Replace the documented placeholders, there is no template language."""
    values = {
        "order.number": order["number"],
        "customer_name": customer_name,
        "total": total,
        "shop.name": shop.name,
    }
    return PLACEHOLDER.sub(lambda m: str(values[m.group(1)]) if m.group(1) in values else "", source)


def unknown_placeholders(source):
    return sorted({m.group(1) for m in PLACEHOLDER.finditer(source)} - ALLOWED)


@login_required
@require_POST
def save_template(request):
    source = request.POST.get("source", "")
    if not source.strip() or len(source) > MAX_LENGTH:
        return HttpResponseBadRequest("The text must have 1 to 10000 characters.")
    unknown = unknown_placeholders(source)
    if unknown:
        return HttpResponseBadRequest("Unknown placeholder in the text.")
    MailTemplate.objects.update_or_create(
        shop=request.user.shop, defaults={"source": source}
    )
    return JsonResponse({"saved": True})


@login_required
@require_GET
def preview(request):
    template = MailTemplate.objects.filter(shop=request.user.shop).first()
    text = render_mail(
        template.source if template else DEFAULT,
        request.user.shop,
        {"number": "2024-0815"},
        "Jane Doe",
        "49.90 EUR",
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("shop/template/", save_template),
    path("shop/template/preview/", preview),
]
