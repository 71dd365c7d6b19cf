"""Mail merge: customers write their own templates in the dashboard."""
import logging
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST
from jinja2 import Template

from .models import Customer

logger = logging.getLogger(__name__)


def context_for(customer: Customer) -> dict[str, Any]:
    return {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "city": customer.city,
    }


@require_POST
@permission_required("mailing.add_campaign")
def preview(request: HttpRequest) -> JsonResponse:
    """Render the template for the first customers, as a preview."""
    source = request.POST["template"]
    previews = []
    for customer in Customer.objects.order_by("id")[:5]:
        previews.append(Template(source).render(context_for(customer)))  # flaw: CWE-1336
    logger.info("rendered %d previews", len(previews))
    return JsonResponse({"previews": previews})
