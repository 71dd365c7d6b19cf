from urllib.parse import urlsplit
from sanic import Sanic
from sanic.response import redirect

app = Sanic("jump")
HOSTS = ("example.org", "www.example.org")


@app.get("/jump")
async def jump(request):
    url = request.args.get("url", "/")
    if urlsplit(url).hostname not in HOSTS:
        url = "/"
    return redirect(url)
