"""Middleware and error pages of an ASGI toolkit."""
import html
import traceback


class TrustedHost:
    """Rejects requests whose Host header isn't allowed; "*.example.com" allows subdomains."""

    def __init__(self, app, hosts):
        self.app = app
        self.hosts = hosts

    def allowed(self, host):
        host = host.split(":")[0]
        for pattern in self.hosts:
            if pattern.startswith("*.") and host.endswith(pattern[2:]):  # flaw: CWE-20
                return True
            if host == pattern:
                return True
        return False

    async def __call__(self, scope, receive, send):
        headers = dict(scope["headers"])
        if not self.allowed(headers.get(b"host", b"").decode("latin-1")):
            await send({"type": "http.response.start", "status": 400, "headers": []})
            await send({"type": "http.response.body", "body": b"bad host"})
            return
        await self.app(scope, receive, send)


class ServerErrors:
    def __init__(self, app, debug=False):
        self.app = app
        self.debug = debug

    def page(self, exc):
        tb = "".join(traceback.format_exception(exc))
        return "<html><body><h1>500</h1><pre>" + tb + "</pre></body></html>"  # flaw: CWE-209, CWE-79

    async def __call__(self, scope, receive, send):
        try:
            await self.app(scope, receive, send)
        except Exception as exc:
            body = self.page(exc).encode()
            await send({"type": "http.response.start", "status": 500, "headers": [(b"content-type", b"text/html")]})
            await send({"type": "http.response.body", "body": body})
            raise
