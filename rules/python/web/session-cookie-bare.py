from http.cookies import SimpleCookie
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


def header_of(sid):
    cookie = SimpleCookie()
    # ruleid: session-cookie-bare
    cookie["sid"] = sid
    return cookie.output()


def guarded_header_of(sid):
    cookie = SimpleCookie()
    # ok: session-cookie-bare
    cookie["sid"] = sid
    cookie["sid"]["httponly"] = True
    cookie["sid"]["secure"] = True
    return cookie.output()


def opened(response, request, name):
    # ruleid: session-cookie-bare
    response.set_cookie(SESSION_COOKIE, request.app["sessions"].create(name), max_age=3600)
    # ok: session-cookie-bare
    response.set_cookie(LANGUAGE, name)
    # ok: session-cookie-bare
    response.set_cookie(SESSION_COOKIE, name, httponly=True, secure=True, samesite="lax")
    return response
