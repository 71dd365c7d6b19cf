from django.contrib.auth import authenticate, login
from django.contrib.auth.hashers import check_password
from django.shortcuts import redirect, render


def sign_in(request):
    user = authenticate(request, username=request.POST["name"], password=request.POST["password"])
    if user is not None:
        # ruleid: session-not-renewed
        request.session["user_id"] = user.pk
        return redirect("home")
    return render(request, "sign_in.html")


def own_accounts(request):
    member = Member.objects.filter(name=request.POST["name"]).first()
    if member and check_password(request.POST["password"], member.password):
        # ruleid: session-not-renewed
        request.session["member_id"] = member.pk
    return redirect("home")


def with_method(request):
    member = Member.objects.filter(name=request.POST["name"]).first()
    if member and member.check_password(request.POST["password"]):
        # ruleid: session-not-renewed
        request.session["username"] = member.name
    return redirect("home")


def renewed(request):
    member = Member.objects.get(name=request.POST["name"])
    if check_password(request.POST["password"], member.password):
        request.session.cycle_key()
        # ok: session-not-renewed
        request.session["user_id"] = member.pk
    return redirect("home")


def django_does_it(request):
    user = authenticate(request, username=request.POST["name"], password=request.POST["password"])
    if user is not None:
        login(request, user)
        # ok: session-not-renewed
        request.session["username"] = user.username
    return redirect("home")


def other_values(request):
    user = authenticate(request, username=request.POST["name"], password=request.POST["password"])
    if user is not None:
        # ok: session-not-renewed
        request.session["language"] = user.language
    # ok: session-not-renewed
    return request.session["user_id"]
