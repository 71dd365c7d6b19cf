from urllib.parse import urlsplit
from sanic import Sanic
from sanic.response import redirect

app = Sanic("jump")
HOSTS = ("example.org", "www.example.org")


@app.get("/jump")
async def jump(request):
    url = request.args.get("url", "/")
    return redirect(url)  # flaw: CWE-601
