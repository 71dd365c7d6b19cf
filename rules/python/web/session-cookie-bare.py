from flask import make_response


def logged_in(user, token, options):
    response = make_response("welcome")
    # ruleid: session-cookie-bare
    response.set_cookie("session", token)
    # ruleid: session-cookie-bare
    response.set_cookie("access_token", value=token, max_age=3600)
    # ruleid: session-cookie-bare
    response.set_cookie(key="user_id", value=user)
    # ok: session-cookie-bare
    response.set_cookie("session", token, httponly=True, secure=True, samesite="Lax")
    # ok: session-cookie-bare
    response.set_cookie("session", token, secure=True)
    # ok: session-cookie-bare
    response.set_cookie("session", token, **options)
    # ok: session-cookie-bare
    response.set_cookie("theme", "dark")
    # ok: session-cookie-bare
    response.set_cookie("csrf_token", token)
    # ok: session-cookie-bare
    response.set_cookie("session", "", max_age=0)
    return response
