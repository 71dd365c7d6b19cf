from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import login_required, user_passes_test
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST


# ruleid: django-staff-unguarded
@require_POST
def make_staff(request, pk):
    user = get_object_or_404(User, pk=pk)
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    return redirect("users")


# ruleid: django-staff-unguarded
def deactivate(request, pk):
    user = User.objects.get(pk=pk)
    user.is_active = False
    user.save()
    return redirect("users")


# ok: django-staff-unguarded
@staff_member_required
def guarded(request, pk):
    user = get_object_or_404(User, pk=pk)
    user.is_staff = True
    user.save()
    return redirect("users")


# ok: django-staff-unguarded
@user_passes_test(lambda user: user.is_superuser)
def also_guarded(request, pk):
    user = get_object_or_404(User, pk=pk)
    user.is_staff = True
    user.save()
    return redirect("users")


# ok: django-staff-unguarded
def asked(request, pk):
    if not request.user.is_superuser:
        return redirect("home")
    user = get_object_or_404(User, pk=pk)
    user.is_staff = True
    user.save()
    return redirect("users")


# ok: django-staff-unguarded
def activate(request, uid, token):
    user = get_object_or_404(User, pk=uid)
    user.is_active = True
    user.save()
    return redirect("home")


# ok: django-staff-unguarded
def renamed(request, pk):
    article = get_object_or_404(Article, pk=pk)
    article.title = request.POST["title"]
    article.save()
    return redirect("home")
