import html
import json

from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

HISTORY = []
PEERS = set()


async def chat(socket: WebSocket):
    await socket.accept()
    PEERS.add(socket)
    try:
        while True:
            message = json.loads(await socket.receive_text())
            HISTORY.append((str(message["name"])[:30], str(message["text"])[:500]))
            del HISTORY[:-200]
            for peer in list(PEERS):
                await peer.send_text(json.dumps(HISTORY[-1]))
    except WebSocketDisconnect:
        PEERS.discard(socket)


async def transcript(request):
    rows = "".join(f"<p><b>{html.escape(name)}</b> {html.escape(text)}</p>" for name, text in HISTORY)
    return HTMLResponse(f"<h1>Transcript</h1>{rows}")


app = Starlette(routes=[Route("/transcript", transcript), WebSocketRoute("/chat", chat)])
