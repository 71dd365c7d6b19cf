from http.cookies import SimpleCookie
from django.http import HttpResponse


def attach_session(response: HttpResponse, token: str) -> HttpResponse:
    response.set_cookie("session_token", token, max_age=86400, httponly=True, secure=True, samesite="Strict")
    return response


def cookie_header(sid: str) -> str:
    cookie = SimpleCookie()
    cookie["sid"] = sid
    cookie["sid"]["httponly"] = True
    cookie["sid"]["secure"] = True
    return cookie.output(header="Set-Cookie:")
