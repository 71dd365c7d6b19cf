from django.contrib import messages
from django.contrib.auth import get_user_model
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

User = get_user_model()


def user_list(request):
    users = User.objects.order_by("-date_joined")[:100]
    return render(request, "staff/users.html", {"users": users})


@require_POST
def deactivate_user(request, pk):  # flaw: CWE-306
    """Deactivate an account."""
    user = get_object_or_404(User, pk=pk)
    user.is_active = False
    user.save(update_fields=["is_active"])
    messages.success(request, "The account was deactivated.")
    return redirect("user-list")


@require_POST
def make_staff(request, pk):  # flaw: CWE-306
    user = get_object_or_404(User, pk=pk)
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    return redirect("user-list")
