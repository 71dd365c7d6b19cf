import ldap
import ldap.filter
from django.conf import settings
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods


def directory():
    connection = ldap.initialize(settings.LDAP_URI)
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 10)
    connection.simple_bind_s(settings.LDAP_DN, settings.LDAP_PASSWORD)
    return connection


@require_http_methods(["GET", "POST"])
def login(request):
    if request.method == "GET":
        return render(request, "login.html")
    username = request.POST["username"]
    connection = directory()
    query = ldap.filter.filter_format("(uid=%s)", [username])
    found = connection.search_s(settings.LDAP_BASE, ldap.SCOPE_SUBTREE, query, ["cn"])
    if len(found) != 1:
        return render(request, "login.html", {"error": "invalid credentials"}, status=401)
    try:
        connection.simple_bind_s(found[0][0], request.POST["password"])
    except ldap.INVALID_CREDENTIALS:
        return render(request, "login.html", {"error": "invalid credentials"}, status=401)
    request.session.cycle_key()
    request.session["user_dn"] = found[0][0]
    return redirect("home")
