import secrets
from sanic import Sanic
from sanic.response import json

app = Sanic("sessions")
SESSIONS = {}


def new_session_id():
    return secrets.token_hex(16)


@app.post("/session")
async def create(request):
    session_id = new_session_id()
    SESSIONS[session_id] = {}
    return json({"created": True}, headers={"Set-Cookie": f"sid={session_id}; HttpOnly; Secure; SameSite=Lax"})
