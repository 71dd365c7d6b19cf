from django.contrib.auth import logout
from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

SITE_HOST = "shop.example.com"
DEFAULT = "/"


def safe_next(request):
    """Return the redirect target, limited to our own site."""
    target = request.GET.get("next", "").strip()
    if url_has_allowed_host_and_scheme(
        target, allowed_hosts={SITE_HOST}, require_https=True
    ):
        return target
    return DEFAULT


@require_POST
def logout_view(request):
    target = safe_next(request)
    logout(request)
    return HttpResponseRedirect(target)
