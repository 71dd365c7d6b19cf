from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.template import Context, Template
from django.views.decorators.http import require_POST


@login_required
@require_POST
def preview(request):
    return render(request, "preview.html", {"text": request.POST.get("template", "")})
