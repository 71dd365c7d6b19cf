from fastapi import FastAPI, Response, Request
from fastapi.responses import RedirectResponse

app = FastAPI()
LINKS = {"docs": "https://docs.corp.test"}
CLICKS = {}


@app.get("/go")
def go(name: str, request: Request):
    CLICKS[name] = CLICKS.get(name, 0) + 1
    return RedirectResponse(LINKS.get(name, name))  # flaw: CWE-601


@app.get("/clicks/{name}")
def clicks(name: str):
    return {"name": name, "clicks": CLICKS.get(name, 0)}
