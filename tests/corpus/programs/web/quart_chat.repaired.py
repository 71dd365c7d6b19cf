"""Chat rooms with uploads and slash commands (Quart)."""
import asyncio
import html
import json
import os
from pathlib import Path

from quart import Quart, abort, request, send_from_directory, websocket
from werkzeug.utils import secure_filename

app = Quart(__name__)
ROOMS: dict[str, list[str]] = {}
UPLOADS = Path("uploads")
COMMANDS = {"uptime": ["uptime"], "date": ["date"]}
app.config["MAX_CONTENT_LENGTH"] = 5_000_000


async def run_command(line: str) -> str:
    if line not in COMMANDS:
        return "unknown command"
    proc = await asyncio.create_subprocess_exec(*COMMANDS[line], stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    return out.decode()


@app.websocket("/ws/<room>")
async def chat(room):
    while True:
        data = json.loads(await websocket.receive())
        text = data["text"]
        if text.startswith("/"):
            await websocket.send(await run_command(text[1:]))
            continue
        ROOMS.setdefault(room, []).append(text)
        await websocket.send("ok")


@app.get("/history/<room>")
async def history(room):
    lines = ROOMS.get(room, [])
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<h1>{html.escape(room)}</h1>{body}"


@app.post("/upload/<room>")
async def upload(room):
    files = await request.files
    f = files["file"]
    name = secure_filename(f.filename)
    if room not in ROOMS or not name.lower().endswith((".png", ".jpg", ".txt")):
        abort(400)
    folder = UPLOADS / secure_filename(room)
    folder.mkdir(parents=True, exist_ok=True)
    await f.save(folder / name)
    return {"ok": True}


@app.get("/files/<room>/<path:name>")
async def files(room, name):
    return await send_from_directory(UPLOADS / secure_filename(room), name)
