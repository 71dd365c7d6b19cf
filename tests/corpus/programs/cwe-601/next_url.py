from django.contrib.auth import logout
from django.http import HttpResponseRedirect

SITE = "https://shop.example.com"
DEFAULT = "/"


def safe_next(request):
    """Return the redirect target, limited to our own site."""
    target = request.GET.get("next", "").strip()
    if not target:
        return DEFAULT
    if target.startswith(SITE):  # flaw: CWE-601
        return target
    if "://" not in target and target.startswith("/"):  # flaw: CWE-601
        return target
    return DEFAULT


def logout_view(request):
    target = safe_next(request)
    logout(request)
    return HttpResponseRedirect(target)  # flaw: CWE-601
