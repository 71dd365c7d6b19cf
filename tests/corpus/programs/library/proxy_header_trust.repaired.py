class RealIpMiddleware:
    """Gives the application the client's address."""

    def __init__(self, app, trusted=()):
        self.app = app
        self.trusted = frozenset(trusted)

    def __call__(self, environ, start_response):
        forwarded = environ.get("HTTP_X_FORWARDED_FOR")
        if forwarded and environ["REMOTE_ADDR"] in self.trusted:
            environ["REMOTE_ADDR"] = forwarded.split(",")[-1].strip()
        return self.app(environ, start_response)
