from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from .models import Profile


@login_required
def profile_card(request, username):
    try:
        profile = Profile.objects.get(user__username=username)
    except Profile.DoesNotExist:
        raise Http404
    markup = mark_safe("<div class='card'><h3>%s</h3><p>%s</p></div>" % (profile.display_name, profile.bio))  # flaw: CWE-79
    return HttpResponse(markup)


@login_required
def greet(request):
    nickname = request.GET.get("nickname") or request.user.username
    return HttpResponse("<p>Welcome back, {}!</p>".format(nickname))  # flaw: CWE-79
