from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

app = FastAPI()
templates = Jinja2Templates(directory="templates")

SERVICES = {"api": "up", "worker": "up", "mail": "down"}


@app.get("/status/{service}", response_class=HTMLResponse)
async def status(request: Request, service: str):
    """A small HTML page that shows the state of one service."""
    state = SERVICES.get(service, "unknown")
    user = request.query_params.get("user", "guest")
    context = {"user": user, "service": service, "state": state}
    return templates.TemplateResponse(request, "status.html", context)


@app.get("/api/status")
async def all_services():
    return SERVICES


@app.get("/api/status/{service}")
async def one_service(service: str):
    return {"service": service, "state": SERVICES.get(service, "unknown")}
