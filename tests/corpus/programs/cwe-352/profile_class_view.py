from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from .forms import ProfileForm


@method_decorator(csrf_exempt, name="dispatch")  # flaw: CWE-352
class ProfileView(LoginRequiredMixin, View):
    """Show and change the profile of the user who is logged in."""

    def get(self, request):
        profile = request.user.profile
        return JsonResponse({"name": profile.name, "city": profile.city})

    def post(self, request):
        form = ProfileForm(request.POST, instance=request.user.profile)
        if not form.is_valid():
            return JsonResponse({"errors": form.errors}, status=400)
        form.save()
        return JsonResponse({"saved": True})

    def delete(self, request):
        request.user.profile.clear()
        return JsonResponse({"cleared": True})
