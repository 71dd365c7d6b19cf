"""Chat rooms with uploads and slash commands (Quart)."""
import asyncio
import html
import json
import os
from pathlib import Path

from quart import Quart, abort, request, send_from_directory, websocket

app = Quart(__name__)
ROOMS: dict[str, list[str]] = {}
UPLOADS = Path("uploads")


async def run_command(line: str) -> str:
    proc = await asyncio.create_subprocess_shell(line, stdout=asyncio.subprocess.PIPE)  # flaw: CWE-78
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
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<h1>{room}</h1>{body}"  # flaw: CWE-79


@app.post("/upload/<room>")
async def upload(room):
    files = await request.files
    f = files["file"]
    folder = UPLOADS / room
    folder.mkdir(parents=True, exist_ok=True)
    await f.save(folder / f.filename)  # flaw: CWE-22, CWE-434
    return {"ok": True}


@app.get("/files/<room>/<path:name>")
async def files(room, name):
    return (UPLOADS / room / name).read_bytes()  # flaw: CWE-22
