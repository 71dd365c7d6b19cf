from html import escape
from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse

app = FastAPI()
ARTICLES = [{"slug": "intro", "title": "Introduction"}, {"slug": "faq", "title": "Questions"}]


def page(title: str, body: str) -> str:
    return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>"


@app.get("/search", response_class=HTMLResponse)
def search(q: str = Query("", max_length=100)):
    hits = [a for a in ARTICLES if q.lower() in a["title"].lower()]
    items = "".join("<li><a href='/a/%s'>%s</a></li>" % (a["slug"], a["title"]) for a in hits)
    return page("Search", f"<h1>Results for {escape(q)}</h1><ul>{items}</ul>")
