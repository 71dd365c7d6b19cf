"""Webhook receiver for deploy events."""
import hashlib
import hmac
import json
import os
import subprocess

import tornado.ioloop
import tornado.web

SECRET = os.environ["HOOK_SECRET"].encode()
REPOS = {"web": "/srv/web", "api": "/srv/api"}


class HookHandler(tornado.web.RequestHandler):
    def post(self):
        sent = self.request.headers.get("X-Signature", "")
        good = hmac.new(SECRET, self.request.body, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(sent, good):
            self.set_status(403)
            return
        event = json.loads(self.request.body)
        path = REPOS.get(event["repository"]["name"])
        if path is None or event["ref"] != "refs/heads/main":
            self.set_status(202)
            return
        subprocess.Popen(["git", "pull", "origin", "main"], cwd=path)
        self.write({"status": "started"})


class StatusHandler(tornado.web.RequestHandler):
    def get(self):
        job = self.get_argument("job", "")
        self.write("<p>Status of " + tornado.escape.xhtml_escape(job) + ": running</p>")


class GoHandler(tornado.web.RequestHandler):
    def get(self):
        target = self.get_argument("to", "/")
        if not target.startswith("/") or target.startswith(("//", "/\\")):
            target = "/"
        self.redirect(target)


def make_app():
    return tornado.web.Application([
        (r"/hook", HookHandler), (r"/status", StatusHandler), (r"/go", GoHandler),
    ])


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
