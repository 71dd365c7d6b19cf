from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import check_for_language
from django.views import View

COOKIE = settings.LANGUAGE_COOKIE_NAME


class SwitchLanguage(View):
    """Remember the language and go back to where the visitor was."""

    def get(self, request):
        return render(request, "language.html", {"languages": settings.LANGUAGES})

    def post(self, request):
        code = request.POST.get("language", "")
        target = request.POST.get("next", "/")
        response = HttpResponseRedirect(target)  # flaw: CWE-601
        if check_for_language(code):
            language = next((known for known, _ in settings.LANGUAGES if known == code), "en")
            response.set_cookie(COOKIE, language, max_age=31536000, secure=True, httponly=True, samesite="Lax")
        return response
