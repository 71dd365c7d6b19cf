import re
import secrets

import markdown
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

SCRIPT = re.compile(r"<script.*?>.*?</script>", re.IGNORECASE | re.DOTALL)
HANDLER = re.compile(r"\son\w+=\"[^\"]*\"", re.IGNORECASE)


def sanitize(html: str) -> str:
    """Remove everything that could execute javascript."""
    html = SCRIPT.sub("", html)  # flaw: CWE-79
    html = HANDLER.sub("", html)  # flaw: CWE-79
    return html.replace("javascript:", "")  # flaw: CWE-79


def render(text: str) -> str:
    html = markdown.markdown(text, extensions=["tables", "fenced_code"])
    return PAGE.format(content=sanitize(html))  # flaw: CWE-79


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
    return HTMLResponse(render(text))


app = Starlette(
    routes=[
        Route("/paste", create_paste, methods=["POST"]),
        Route("/p/{paste_id}", show_paste),
    ]
)
