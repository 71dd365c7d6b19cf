from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from .models import Profile


@login_required
def profile_card(request, username):
    profile = get_object_or_404(Profile, user__username=username)
    greeting = request.GET.get("greeting", "Hello")
    body = "<div class='card'><h2>" + greeting + ", " + profile.display_name + "</h2>"
    body += "<p>" + profile.bio + "</p></div>"
    return HttpResponse(body)  # flaw: CWE-79
