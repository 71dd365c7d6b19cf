import gzip
import re
from collections import Counter

from aiohttp import web

WORD = re.compile(r"\w+")
routes = web.RouteTableDef()


class TextStats:
    """Collects the numbers for one text."""

    def __init__(self) -> None:
        self.lines = 0
        self.words = 0
        self.counter: Counter[str] = Counter()

    def feed(self, text: str) -> None:
        for line in text.splitlines():
            self.lines += 1
            found = WORD.findall(line.lower())
            self.words += len(found)
            self.counter.update(found)

    def result(self) -> dict:
        return {
            "lines": self.lines,
            "words": self.words,
            "top": [{"word": w, "count": c} for w, c in self.counter.most_common(10)],
        }


def decode_body(body: bytes, compression: str) -> str:
    if compression == "gzip":
        try:
            body = gzip.decompress(body)  # flaw: CWE-770
        except (OSError, EOFError):
            raise web.HTTPBadRequest(text="invalid gzip data")
    return body.decode("utf-8", errors="replace")


@routes.post("/stats")
async def stats(request: web.Request) -> web.Response:
    compression = request.headers.get("X-Compressed", "").lower()
    if compression not in ("", "gzip"):
        raise web.HTTPUnsupportedMediaType(text="only gzip is supported")
    body = await request.read()  # flaw: CWE-770
    if not body:
        raise web.HTTPBadRequest(text="empty body")
    collected = TextStats()
    collected.feed(decode_body(body, compression))
    return web.json_response(collected.result())


@routes.get("/health")
async def health(request: web.Request) -> web.Response:
    return web.json_response({"ok": True})


def create_app() -> web.Application:
    # 0 disables the limit of 1 MB
    app = web.Application(client_max_size=0)  # flaw: CWE-770
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(create_app(), port=8080)
