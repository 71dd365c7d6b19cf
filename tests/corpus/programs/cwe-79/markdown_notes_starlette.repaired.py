import markdown
import bleach
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

NOTES: dict[int, str] = {}
TAGS = ["p", "h1", "h2", "ul", "ol", "li", "em", "strong", "code", "pre", "a"]


def to_html(source: str) -> str:
    return bleach.clean(markdown.markdown(source), tags=TAGS, attributes={"a": ["href"]})


async def create_note(request: Request) -> JSONResponse:
    form = await request.form()
    text = str(form.get("text", ""))[:20000]
    note_id = len(NOTES) + 1
    NOTES[note_id] = text
    return JSONResponse({"id": note_id}, status_code=201)


async def preview(request: Request) -> HTMLResponse:
    text = request.query_params.get("text", "")
    return HTMLResponse("<article>" + to_html(text) + "</article>")


async def show_note(request: Request) -> HTMLResponse:
    note_id = request.path_params["note_id"]
    source = NOTES.get(note_id)
    if source is None:
        return HTMLResponse("<p>not found</p>", status_code=404)
    return HTMLResponse(f"<article>{to_html(source)}</article>")


app = Starlette(
    routes=[
        Route("/notes", create_note, methods=["POST"]),
        Route("/preview", preview),
        Route("/notes/{note_id:int}", show_note),
    ]
)
