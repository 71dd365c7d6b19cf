import asyncio
import json
import os
from collections import deque

import tornado.web
import tornado.websocket
from tornado.escape import xhtml_escape

ALLOWED_ORIGINS = {"https://chat.acme.example"}


class ChatRoom:
    def __init__(self) -> None:
        self.clients: set["ChatSocket"] = set()
        self.history: deque[str] = deque(maxlen=50)

    def broadcast(self, html: str) -> None:
        self.history.append(html)
        for client in list(self.clients):
            try:
                client.write_message(html)
            except tornado.websocket.WebSocketClosedError:
                self.clients.discard(client)


room = ChatRoom()


class ChatSocket(tornado.websocket.WebSocketHandler):
    user = None

    def check_origin(self, origin: str) -> bool:
        # the frontend is the only site that may use the cookie of the user
        return origin in ALLOWED_ORIGINS

    def open(self) -> None:
        cookie = self.get_signed_cookie("user")
        if not cookie:
            self.close(4401, "login required")
            return
        self.user = cookie.decode()
        room.clients.add(self)
        for html in room.history:
            self.write_message(html)

    def on_message(self, message) -> None:
        if self.user is None:
            return
        try:
            text = json.loads(message)["text"]
        except (ValueError, KeyError, TypeError):
            return
        if not isinstance(text, str) or not 0 < len(text) <= 1000:
            return
        room.broadcast(f"<p><b>{xhtml_escape(self.user)}</b>: {xhtml_escape(text)}</p>")

    def on_close(self) -> None:
        room.clients.discard(self)


def make_app() -> tornado.web.Application:
    return tornado.web.Application(
        [(r"/ws", ChatSocket)],
        cookie_secret=os.environ["COOKIE_SECRET"],
        websocket_ping_interval=30,
        websocket_max_message_size=8 * 1024,
    )


async def main() -> None:
    make_app().listen(8888)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
