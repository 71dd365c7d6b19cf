from django.contrib.auth.decorators import login_required, permission_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from .models import Note, Post


@login_required
def mine(request):
    return JsonResponse({"posts": Post.objects.filter(author=request.user).count()})


# ruleid: django-no-auth-mutation
def delete_post(request, pk):
    Post.objects.filter(pk=pk).delete()
    return JsonResponse({"deleted": pk})


# ruleid: django-no-auth-mutation
def close(request, pk):
    note = get_object_or_404(Note, pk=pk)
    if request.method == "POST":
        print("closing")
    note.delete()
    return JsonResponse({})


# ruleid: django-no-auth-mutation
def rename(request, pk):
    post = Post.objects.get(pk=pk)
    post.title = request.POST["title"]
    post.save()
    return JsonResponse({})


# ok: django-no-auth-mutation
@login_required
def delete_own(request, pk):
    Post.objects.filter(pk=pk, author=request.user).delete()
    return JsonResponse({})


# ok: django-no-auth-mutation
@permission_required("notes.delete_note")
def delete_note(request, pk):
    Note.objects.get(pk=pk).delete()
    return JsonResponse({})


# ok: django-no-auth-mutation
def delete_checked(request, pk):
    if not request.user.is_staff:
        return JsonResponse({}, status=403)
    Post.objects.filter(pk=pk).delete()
    return JsonResponse({})


# ok: django-no-auth-mutation
def show(request, pk):
    post = Post.objects.get(pk=pk)
    return JsonResponse({"title": post.title})


# ok: django-no-auth-mutation
def confirm_email(request, key):
    Note.objects.filter(key=key).delete()
    return JsonResponse({})


# ruleid: django-no-auth-mutation
def promote(request, pk):
    person = get_object_or_404(Person, pk=pk)
    person.is_staff = True
    person.save(update_fields=["is_staff"])
    return JsonResponse({})
