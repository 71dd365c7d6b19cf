import socketio
import tornado.websocket


class Chat(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        # ruleid: websocket-origin-unchecked
        return True


class Own(tornado.websocket.WebSocketHandler):
    def check_origin(self, origin):
        # ok: websocket-origin-unchecked
        return origin == "https://app.example.com"


# ruleid: websocket-origin-unchecked
sio = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins="*")
# ok: websocket-origin-unchecked
own = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins=["https://app.example.com"])
