import secrets
from urllib.parse import urlencode


async def login(request):
    # ruleid: oauth-state-unkept
    state = secrets.token_urlsafe(24)
    query = urlencode({"client_id": CLIENT_ID, "state": state})
    return Redirect(f"https://example.org/authorize?{query}")


async def login_kept(request):
    # ok: oauth-state-unkept
    state = secrets.token_urlsafe(24)
    request.session["oauth_state"] = state
    query = urlencode({"client_id": CLIENT_ID, "state": state})
    return Redirect(f"https://example.org/authorize?{query}")


async def login_cookie(request, response):
    # ok: oauth-state-unkept
    state = secrets.token_urlsafe(24)
    response.set_cookie("state", state, httponly=True)
    query = urlencode({"client_id": CLIENT_ID, "state": state})
    return Redirect(f"https://example.org/authorize?{query}")
