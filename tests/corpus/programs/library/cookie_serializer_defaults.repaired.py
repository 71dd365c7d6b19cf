class CookieOptions:
    def __init__(self, secure=True, httponly=True, samesite="Lax", path="/"):
        self.secure = secure
        self.httponly = httponly
        self.samesite = samesite
        self.path = path


class SessionInterface:
    name = "session"

    def save(self, response, token, options=None):
        options = options or CookieOptions()
        response.set_cookie(self.name, token, secure=options.secure, httponly=options.httponly, samesite=options.samesite, path=options.path)
