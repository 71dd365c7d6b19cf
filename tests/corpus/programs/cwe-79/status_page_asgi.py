from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

app = FastAPI()

SERVICES = {"api": "up", "worker": "up", "mail": "down"}


@app.get("/status/{service}", response_class=HTMLResponse)
async def status(request: Request, service: str):
    """A small HTML page that shows the state of one service."""
    state = SERVICES.get(service, "unknown")
    user = request.query_params.get("user", "guest")
    html = """
    <html>
      <head><title>Status</title></head>
      <body>
        <p>Hello %s</p>
        <p>Service <b>%s</b> is <i>%s</i>.</p>
      </body>
    </html>
    """ % (user, service, state)
    return HTMLResponse(content=html)  # flaw: CWE-79


@app.get("/api/status")
async def all_services():
    return SERVICES


@app.get("/api/status/{service}")
async def one_service(service: str):
    return {"service": service, "state": SERVICES.get(service, "unknown")}
