import logging
from fastapi import FastAPI, Request

logging.basicConfig(level=logging.INFO)
audit = logging.getLogger("audit")
app = FastAPI()


@app.middleware("http")
async def log_requests(request: Request, call_next):
    response = await call_next(request)
    audit.info(f"{request.client.host} {request.headers.get('user-agent')} {request.url.path} {response.status_code}")  # flaw: CWE-117
    return response


@app.post("/feedback")
async def feedback(body: dict):
    audit.warning("feedback: " + body.get("text", ""))  # flaw: CWE-117
    return {"ok": True}
