from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from .models import Post

app_name = "forum"


class PostForm(forms.ModelForm):
    class Meta:
        model = Post
        fields = ["title", "body"]


def post_list(request):
    posts = Post.objects.select_related("author").order_by("-created_at")
    page = Paginator(posts, 25).get_page(request.GET.get("page"))
    return render(request, "forum/list.html", {"page": page})


def post_detail(request, pk):
    post = get_object_or_404(Post, pk=pk)
    return render(request, "forum/detail.html", {"post": post})


@login_required
def post_create(request):
    form = PostForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        post = form.save(commit=False)
        post.author = request.user
        post.save()
        messages.success(request, "Your post was published.")
        return redirect("forum:detail", pk=post.pk)
    return render(request, "forum/form.html", {"form": form})


@login_required
@require_http_methods(["GET", "POST"])
def post_edit(request, pk):
    # Only the author's own posts can be found here
    post = get_object_or_404(Post, pk=pk, author=request.user)
    form = PostForm(request.POST or None, instance=post)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("forum:detail", pk=post.pk)
    return render(request, "forum/form.html", {"form": form, "post": post})


@login_required
@require_POST
def post_delete(request, pk):
    post = get_object_or_404(Post, pk=pk, author=request.user)
    post.delete()
    messages.success(request, "Post deleted.")
    return redirect("forum:list")


urlpatterns = [
    path("", post_list, name="list"),
    path("new/", post_create, name="create"),
    path("<int:pk>/", post_detail, name="detail"),
    path("<int:pk>/edit/", post_edit, name="edit"),
    path("<int:pk>/delete/", post_delete, name="delete"),
]
