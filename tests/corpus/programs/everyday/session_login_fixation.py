from django.contrib.auth import authenticate
from django.shortcuts import redirect, render


def sign_in(request):
    error = None
    if request.method == "POST":
        user = authenticate(request, username=request.POST["username"], password=request.POST["password"])
        if user is not None:
            request.session["user_id"] = user.pk  # flaw: CWE-384
            request.session["name"] = user.get_full_name()
            return redirect("home")
        error = "Wrong user name or password"
    return render(request, "sign_in.html", {"error": error})
