from http.cookies import SimpleCookie
from django.http import HttpResponse


def attach_session(response: HttpResponse, token: str) -> HttpResponse:
    response.set_cookie("session_token", token, max_age=86400)  # flaw: CWE-1004, CWE-614
    return response


def cookie_header(sid: str) -> str:
    cookie = SimpleCookie()
    cookie["sid"] = sid
    return cookie.output(header="Set-Cookie:")  # flaw: CWE-1004, CWE-614
