import secrets

import markdown
import nh3
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

PASTES: dict[str, str] = {}
MAX_PASTES = 10_000
MAX_LENGTH = 50_000

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Paste</title></head>
<body><main>{content}</main></body>
</html>"""

TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre",
    "blockquote", "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td",
}


def sanitize(html: str) -> str:
    """Keep an allow-list of tags, attributes and url schemes."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
    )


def render(text: str) -> str:
    html = markdown.markdown(text, extensions=["tables", "fenced_code"])
    return PAGE.format(content=sanitize(html))


async def create_paste(request: Request) -> JSONResponse:
    try:
        text = (await request.json())["text"]
    except (ValueError, KeyError, TypeError):
        raise HTTPException(400, "text is required")
    if not isinstance(text, str) or not text.strip():
        raise HTTPException(400, "text is required")
    if len(text) > MAX_LENGTH:
        raise HTTPException(413, "text too long")
    if len(PASTES) >= MAX_PASTES:
        PASTES.pop(next(iter(PASTES)))
    paste_id = secrets.token_urlsafe(8)
    PASTES[paste_id] = text
    return JSONResponse({"id": paste_id}, status_code=201)


async def show_paste(request: Request) -> HTMLResponse:
    text = PASTES.get(request.path_params["paste_id"])
    if text is None:
        raise HTTPException(404, "paste not found")
    return HTMLResponse(
        render(text),
        headers={"Content-Security-Policy": "default-src 'none'; style-src 'self'"},
    )


app = Starlette(
    routes=[
        Route("/paste", create_paste, methods=["POST"]),
        Route("/p/{paste_id}", show_paste),
    ]
)
