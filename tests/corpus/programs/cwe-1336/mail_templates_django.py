from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest, HttpResponse, JsonResponse
from django.template import Context, Template, TemplateSyntaxError
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from .models import MailTemplate

MAX_LENGTH = 10_000
DEFAULT = "Dear {{ customer_name }},\nthank you for your order {{ order.number }} ({{ total }})."


def render_mail(source, request, order, customer_name, total):
    """Render the text of a shop with the data of one order."""
    template = Template(source)  # flaw: CWE-1336
    context = Context({
        "order": order,
        "customer_name": customer_name,
        "total": total,
        "shop": request.user.shop,  # flaw: CWE-1336
        "request": request,  # flaw: CWE-1336
    })
    return template.render(context)  # flaw: CWE-1336


@login_required
@require_POST
def save_template(request):
    source = request.POST.get("source", "")
    if not source.strip() or len(source) > MAX_LENGTH:
        return HttpResponseBadRequest("The text must have 1 to 10000 characters.")
    try:
        Template(source)
    except TemplateSyntaxError:
        return HttpResponseBadRequest("The template is invalid.")
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
        request,
        {"number": "2024-0815"},
        "Jane Doe",
        "49.90 EUR",
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


urlpatterns = [
    path("shop/template/", save_template),
    path("shop/template/preview/", preview),
]
