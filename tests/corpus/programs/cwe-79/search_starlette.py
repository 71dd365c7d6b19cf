from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

DOCS = {
    "install": "How to install the product",
    "configure": "How to configure the product",
}


async def search(request: Request) -> HTMLResponse:
    q = request.query_params.get("q", "").strip()
    found = [(slug, text) for slug, text in DOCS.items() if q.lower() in text.lower()]
    if not found:
        return HTMLResponse(f"<p>No results for <em>{q}</em></p>", status_code=404)  # flaw: CWE-79
    body = "".join(f'<li><a href="/docs/{slug}">{text}</a></li>' for slug, text in found)
    return HTMLResponse("<h2>Results for %s</h2><ul>%s</ul>" % (q, body))  # flaw: CWE-79


app = Starlette(routes=[Route("/search", search)])
