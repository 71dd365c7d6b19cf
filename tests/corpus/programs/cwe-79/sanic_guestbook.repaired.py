from datetime import datetime, timezone
from html import escape
from sanic import Sanic
from sanic.response import html, redirect

app = Sanic("guestbook")
ENTRIES = []


def entry_html(entry):
    return f"<li><b>{escape(entry['name'])}</b> ({entry['at']}): {escape(entry['text'])}</li>"


@app.post("/sign")
async def sign(request):
    name = request.form.get("name", "anonymous")[:80]
    text = request.form.get("text", "")[:1000]
    ENTRIES.append({"name": name, "text": text, "at": datetime.now(timezone.utc).isoformat()})
    return redirect("/")


@app.get("/")
async def index(request):
    body = "".join(entry_html(entry) for entry in reversed(ENTRIES))
    form = '<form method="post" action="/sign"><input name="name"><textarea name="text"></textarea><button>Sign</button></form>'
    return html("<html><body>" + form + "<ul>" + body + "</ul></body></html>")
