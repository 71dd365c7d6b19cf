import ldap
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from ldap.filter import escape_filter_chars


def connect():
    connection = ldap.initialize(settings.LDAP_URI)
    connection.simple_bind_s(settings.LDAP_DN, settings.LDAP_SECRET)
    return connection


@login_required
def phonebook(request):
    query = request.GET.get("q", "")
    search = "(|(cn=*%s*)(telephoneNumber=*%s*))" % (query, query)
    found = connect().search_s(settings.LDAP_BASE, ldap.SCOPE_SUBTREE, search, ["cn", "telephoneNumber"])  # flaw: CWE-90
    return JsonResponse({"people": [entry["cn"][0].decode() for _, entry in found]})
