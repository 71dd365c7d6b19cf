"""Forum views: threads, replies, moderation, avatars by URL."""
import logging

import requests
from django.contrib import messages
from django.contrib.auth import authenticate, get_user_model, login
from django.contrib.auth.decorators import login_required
from django.core.files.base import ContentFile
from django.db import models
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import escape
from django.utils.http import url_has_allowed_host_and_scheme

log = logging.getLogger(__name__)
User = get_user_model()


class Post(models.Model):
    author = models.ForeignKey(User, on_delete=models.CASCADE)
    text = models.TextField()
    hidden = models.BooleanField(default=False)

    class Meta:
        app_label = "forum"


def sign_in(request):
    if request.method == "POST":
        name = request.POST["username"]
        user = authenticate(request, username=name, password=request.POST["password"])
        if user is None:
            log.warning("failed login %r", name)
            return render(request, "login.html", status=401)
        login(request, user)
        target = request.GET.get("next", "/")
        if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
            target = "/"
        return redirect(target)
    return render(request, "login.html")


@login_required
def edit_post(request, post_id):
    post = get_object_or_404(Post, id=post_id, author=request.user)
    post.text = request.POST["text"]
    post.save()
    return redirect("thread")


def preview(request):
    text = request.POST.get("text", "")
    return HttpResponse("<div class='preview'>" + escape(text).replace("\n", "<br>") + "</div>")


@login_required
def avatar_from_url(request):
    url = request.POST["url"]
    if not url.startswith("https://secure.gravatar.com/"):
        return HttpResponseBadRequest()
    response = requests.get(url, timeout=5, allow_redirects=False)
    request.user.avatar.save("avatar.png", ContentFile(response.content))
    return redirect("profile")


def members(request):
    order = request.GET.get("order", "username")
    if order not in ("username", "date_joined"):
        order = "username"
    users = User.objects.order_by(order).values("id", "username")
    return JsonResponse(list(users), safe=False)
