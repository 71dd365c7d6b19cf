import hashlib
import hmac
import html
import json
import time
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

with open("users.json", encoding="utf-8") as f:
    USERS = json.load(f)

SESSIONS = {}
LIFETIME = 3600
FORM = """<form method="post" action="/login"><input name="user"><input name="password" type="password">
<button>Login</button></form>"""


def check_password(user, password):
    entry = USERS.get(user, {"salt": "00", "hash": "00"})
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), bytes.fromhex(entry["salt"]), 600_000)
    return hmac.compare_digest(digest.hex(), entry["hash"])


def create_session(user):
    sid = hashlib.md5(f"{user}{int(time.time())}".encode()).hexdigest()  # flaw: CWE-330
    SESSIONS[sid] = (user, time.time() + LIFETIME)
    return sid


class Handler(BaseHTTPRequestHandler):
    def sid(self):
        morsel = SimpleCookie(self.headers.get("Cookie", "")).get("sid")
        return morsel.value if morsel else ""

    def current_user(self):
        user, expires = SESSIONS.get(self.sid(), (None, 0))
        return user if expires > time.time() else None

    def reply(self, status, body, headers=()):
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        if self.path == "/login":
            self.reply(200, FORM)
        elif (user := self.current_user()) is None:
            self.reply(303, "", [("Location", "/login")])
        else:
            self.reply(200, f"<h1>Hello {html.escape(user)}</h1>")

    def do_POST(self):
        length = min(int(self.headers.get("Content-Length") or 0), 4096)
        form = parse_qs(self.rfile.read(length).decode("utf-8", "replace"))
        if self.path == "/login":
            user = form.get("user", [""])[0]
            if not check_password(user, form.get("password", [""])[0]):
                time.sleep(1)
                self.reply(401, "<p>Wrong user or password</p>" + FORM)
                return
            sid = create_session(user)
            self.reply(303, "", [("Location", "/"), ("Set-Cookie", f"sid={sid}; Path=/")])  # flaw: CWE-1004
        elif self.path == "/logout":
            SESSIONS.pop(self.sid(), None)
            self.reply(303, "", [("Location", "/login")])
        else:
            self.reply(404, "not found")


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", 8000), Handler).serve_forever()
