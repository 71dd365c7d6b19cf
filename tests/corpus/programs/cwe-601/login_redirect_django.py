from django.contrib.auth import authenticate, login
from django.shortcuts import redirect, render
from django_ratelimit.decorators import ratelimit


@ratelimit(key="ip", rate="5/m", method="POST", block=True)
def login_view(request):
    error = None
    if request.method == "POST":
        user = authenticate(request, username=request.POST.get("username"), password=request.POST.get("password"))
        if user is not None:
            login(request, user)
            target = request.POST.get("next") or request.GET.get("next") or "/"
            return redirect(target)  # flaw: CWE-601
        error = "Invalid credentials"
    return render(request, "login.html", {"error": error})
