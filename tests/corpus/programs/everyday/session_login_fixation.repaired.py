from django.contrib.auth import authenticate
from django.contrib.auth import login as start_session
from django.shortcuts import redirect, render


def sign_in(request):
    error = None
    if request.method == "POST":
        user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
        if user is not None:
            start_session(request, user)
            return redirect("home")
        error = "Wrong user name or password"
    return render(request, "sign_in.html", {"error": error})
