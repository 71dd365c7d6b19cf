import html
import itertools
from aiohttp import web

COMMENTS = []
counter = itertools.count(1)


def render_comment(c):
    return "<div class='comment' id='c%d'><b>%s</b><p>%s</p></div>" % (c["id"], html.escape(c["name"]), html.escape(c["text"]))


async def list_comments(request):
    parts = [render_comment(c) for c in COMMENTS]
    page = "<html><body><h1>Comments</h1>" + "".join(parts) + "</body></html>"
    return web.Response(text=page, content_type="text/html")


async def add_comment(request):
    data = await request.post()
    name = data.get("name", "").strip()
    text = data.get("text", "").strip()
    if not name or not text or len(text) > 2000:
        raise web.HTTPBadRequest(text="name and text are required")
    COMMENTS.append({"id": next(counter), "name": name, "text": text})
    raise web.HTTPSeeOther("/")


app = web.Application(client_max_size=64 * 1024)
app.router.add_get("/", list_comments)
app.router.add_post("/comments", add_comment)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1")
