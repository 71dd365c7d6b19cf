class RealIpMiddleware:
    """Gives the application the client's address."""

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        forwarded = environ.get("HTTP_X_FORWARDED_FOR")
        if forwarded:
            environ["REMOTE_ADDR"] = forwarded.split(",")[0].strip()  # flaw: CWE-290, CWE-345, CWE-348
        return self.app(environ, start_response)
