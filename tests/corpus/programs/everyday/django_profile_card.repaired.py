from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.html import format_html
from django.shortcuts import get_object_or_404

from .models import Profile


@login_required
def profile_card(request, username):
    profile = get_object_or_404(Profile, user__username=username)
    greeting = request.GET.get("greeting", "Hello")
    body = format_html(
        "<div class='card'><h2>{}, {}</h2><p>{}</p></div>", greeting, profile.display_name, profile.bio
    )
    return HttpResponse(body)
