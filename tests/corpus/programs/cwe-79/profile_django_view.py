from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from .models import Profile, Badge


def badge_markup(badge):
    return mark_safe('<span class="badge" title="' + badge.description + '">' + badge.name + "</span>")  # flaw: CWE-79


@login_required
def profile(request, username):
    person = get_object_or_404(Profile, user__username=username)
    badges = "".join(badge_markup(b) for b in Badge.objects.filter(profile=person))
    query = request.GET.get("highlight", "")
    body = "<h1>%s</h1><p>Highlight: %s</p>%s" % (escape(person.display_name), query, badges)
    return HttpResponse(body)  # flaw: CWE-79
