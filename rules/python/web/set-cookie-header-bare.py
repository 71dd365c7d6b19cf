def logged_in(start_response, handler, response, sid, name):
    # ruleid: set-cookie-header-bare
    start_response("200 OK", [("Set-Cookie", f"sid={sid}; Path=/")])
    # ruleid: set-cookie-header-bare
    handler.send_header("Set-Cookie", "session=" + sid)
    # ruleid: set-cookie-header-bare
    response.headers["Set-Cookie"] = "auth_token=%s; Path=/" % sid
    # ok: set-cookie-header-bare
    handler.send_header("Set-Cookie", f"sid={sid}; HttpOnly; Secure; SameSite=Lax")
    # ok: set-cookie-header-bare
    response.headers["Set-Cookie"] = "theme=%s; Path=/" % name
    # ok: set-cookie-header-bare
    handler.send_header("Set-Cookie", "sid=; Max-Age=0")
    # ok: set-cookie-header-bare
    return ("Set-Cookie", name)
