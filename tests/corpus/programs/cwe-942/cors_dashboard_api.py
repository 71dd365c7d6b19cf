import os
from fastapi import FastAPI, Depends, Cookie, HTTPException
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],  # flaw: CWE-942
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
SESSIONS = {}


def user(session_id: str | None = Cookie(None)):
    if session_id not in SESSIONS:
        raise HTTPException(401, "login first")
    return SESSIONS[session_id]


@app.get("/dashboard")
def dashboard(me=Depends(user)):
    return {"user": me, "widgets": []}
