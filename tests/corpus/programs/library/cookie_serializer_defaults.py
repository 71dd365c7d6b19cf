class CookieOptions:
    def __init__(self, secure=False, httponly=False, samesite=None, path="/"):
        self.secure = secure
        self.httponly = httponly
        self.samesite = samesite
        self.path = path


class SessionInterface:
    name = "session"

    def save(self, response, token, options=None):
        options = options or CookieOptions()
        response.set_cookie(self.name, token, secure=False, httponly=False, path=options.path)  # flaw: CWE-614, CWE-1004
