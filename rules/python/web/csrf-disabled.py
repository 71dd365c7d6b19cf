from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.csrf import csrf_exempt as no_csrf
from flask import Flask, request, session
from flask_wtf import FlaskForm

app = Flask(__name__)
# ruleid: csrf-disabled
app.config["WTF_CSRF_ENABLED"] = False
# ruleid: csrf-disabled
app.config.update(SESSION_COOKIE_NAME="s", WTF_CSRF_ENABLED=False)


@csrf_exempt
# ruleid: csrf-disabled
def change_password(request):
    return request.POST["password"]


@no_csrf
# ruleid: csrf-disabled
async def delete_account(request):
    return request.user.delete()


class LoginForm(FlaskForm):
    class Meta:
        # ruleid: csrf-disabled
        csrf = False


class Config:
    # ruleid: csrf-disabled
    WTF_CSRF_ENABLED = False


@csrf_exempt
# ok: csrf-disabled
def stripe_webhook(request):
    return request.body


@csrf_protect
# ok: csrf-disabled
def change_name(request):
    return request.POST["name"]


class TestConfig(Config):
    TESTING = True
    # ok: csrf-disabled
    WTF_CSRF_ENABLED = False


def create_app(app):
    # ok: csrf-disabled
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf = CSRFProtect()
    csrf.init_app(app)
    return app


class Report:
    # ok: csrf-disabled
    csrf = False


# ok: csrf-disabled
app.config["WTF_CSRF_TIME_LIMIT"] = None
# ok: csrf-disabled
app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
# ok: csrf-disabled
WTF_CSRF_ENABLED = True


@method_decorator(csrf_exempt, name="dispatch")
# ruleid: csrf-disabled
class EmailView:
    def post(self, request):
        return change_email(request)


@method_decorator(csrf_exempt, name="dispatch")
# ok: csrf-disabled
class StripeWebhook:
    def post(self, request):
        return handle(request)


@csrf_exempt
def search_files(request):
    # ok: csrf-disabled
    return JsonResponse(find(json.loads(request.body)))


@csrf_exempt
@login_required
# ruleid: csrf-disabled
def change_address(request):
    return JsonResponse({})


@csrf.exempt
# ruleid: csrf-disabled
def change_email():
    EMAILS[session["uid"]] = request.form["email"]


@csrf.exempt
# ok: csrf-disabled
def convert():
    return convert_file(request.files["file"])


class TransferHandler(BaseHandler):
    # ruleid: csrf-disabled
    def check_xsrf_cookie(self):
        pass


class OtherHandler(BaseHandler):
    # ok: csrf-disabled
    def check_xsrf_cookie(self):
        if self.request.headers.get("X-Api-Key") != KEY:
            super().check_xsrf_cookie()
