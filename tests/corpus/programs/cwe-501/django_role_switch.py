from django.contrib.auth.decorators import login_required
from django.http import HttpResponseForbidden
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from .models import Membership


@login_required
@require_POST
def switch_team(request):
    """Choose the team, and the role one has in it."""
    request.session["team_id"] = request.POST["team_id"]  # flaw: CWE-501
    request.session["role"] = request.POST.get("role", "member")  # flaw: CWE-501
    return redirect("team-home")


@login_required
def team_home(request):
    if request.session.get("role") != "owner":
        return render(request, "team/home.html")
    return render(request, "team/owner.html")


@login_required
@require_POST
def close_team(request):
    if request.session.get("role") != "owner":
        return HttpResponseForbidden("owners only")
    Membership.objects.filter(team_id=request.session["team_id"]).delete()
    return redirect("home")
