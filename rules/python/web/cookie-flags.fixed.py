from flask import Flask, make_response

app = Flask(__name__)
# ruleid: cookie-flags
SESSION_COOKIE_SECURE = True
# ruleid: cookie-flags
app.config["SESSION_COOKIE_HTTPONLY"] = True
# ruleid: cookie-flags
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")


def login(token):
    response = make_response("ok")
    # ruleid: cookie-flags
    response.set_cookie("session", token, secure=True)
    response.set_cookie(
        key="session",
        value=token,
        # ruleid: cookie-flags
        httponly=True,
    )
    return response


class Api:
    async def login(self, response, token):
        # ruleid: cookie-flags
        response.set_cookie("token", token, max_age=3600, secure=True)


def near_misses(response, token, settings, jar):
    # ok: cookie-flags
    response.set_cookie("session", token, secure=True, httponly=True)
    # ok: cookie-flags
    response.set_cookie("session", token, secure=settings.secure)
    # ok: cookie-flags
    response.set_cookie("csrftoken", token, httponly=False)
    # ok: cookie-flags
    response.set_cookie("theme", "dark", httponly=False)
    # ok: cookie-flags
    app.config["SESSION_COOKIE_SECURE"] = not settings.local
    # ok: cookie-flags
    jar.add("session", secure=False)
    # ok: cookie-flags
    app.config["SESSION_COOKIE_NAME"] = "s"
    # ok: cookie-flags
    CSRF_COOKIE_HTTPONLY = False
    return CSRF_COOKIE_HTTPONLY
