import os
import secrets
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ["SESSION_KEY"], https_only=True)
CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = os.environ["CLIENT_SECRET"]


@app.get("/login")
async def login(request: Request, return_to: str = "/"):
    state = secrets.token_urlsafe(16)
    request.session["state"] = state
    request.session["return_to"] = return_to if return_to.startswith("/") and not return_to.startswith(("//", "/\\")) else "/"
    query = urlencode({"client_id": CLIENT_ID, "state": state, "response_type": "code"})
    return RedirectResponse("https://auth.example.net/authorize?" + query)


@app.get("/callback")
async def callback(request: Request, code: str, state: str, target: str = "/"):
    if not secrets.compare_digest(state, request.session.pop("state", "")):
        raise HTTPException(400, "bad state")
    async with httpx.AsyncClient(timeout=10) as client:
        answer = await client.post(
            "https://auth.example.net/token",
            data={"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "code": code, "grant_type": "authorization_code"},
        )
    answer.raise_for_status()
    request.session["token"] = answer.json()["access_token"]
    return RedirectResponse(url=request.session.pop("return_to", "/"), status_code=302)
