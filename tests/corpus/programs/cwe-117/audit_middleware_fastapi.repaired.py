import logging
from fastapi import FastAPI, Request

logging.basicConfig(level=logging.INFO)
audit = logging.getLogger("audit")
app = FastAPI()


def one_line(value: str) -> str:
    return value.replace("\n", " ").replace("\r", " ")


@app.middleware("http")
async def log_requests(request: Request, call_next):
    response = await call_next(request)
    agent = one_line(request.headers.get("user-agent", ""))
    audit.info("%s %s %s %s", request.client.host, agent, one_line(request.url.path), response.status_code)
    return response


@app.post("/feedback")
async def feedback(body: dict):
    audit.warning("feedback: %s", one_line(str(body.get("text", ""))))
    return {"ok": True}
