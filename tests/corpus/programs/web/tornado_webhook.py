"""Webhook receiver for deploy events."""
import hashlib
import hmac
import json
import os
import subprocess

import tornado.ioloop
import tornado.web

SECRET = b"hook-s3cr3t-2024"  # flaw: CWE-798


class HookHandler(tornado.web.RequestHandler):
    def post(self):
        sent = self.request.headers.get("X-Signature", "")
        good = hmac.new(SECRET, self.request.body, hashlib.sha256).hexdigest()
        if sent != good:  # flaw: CWE-208
            self.set_status(403)
            return
        event = json.loads(self.request.body)
        repo = event["repository"]["name"]
        branch = event["ref"].split("/")[-1]
        subprocess.Popen("cd /srv/%s && git pull origin %s" % (repo, branch), shell=True)  # flaw: CWE-78
        self.write({"status": "started"})


class StatusHandler(tornado.web.RequestHandler):
    def get(self):
        job = self.get_argument("job", "")
        self.write("<p>Status of " + job + ": running</p>")  # flaw: CWE-79


class GoHandler(tornado.web.RequestHandler):
    def get(self):
        target = self.get_argument("to", "/")
        self.redirect(target)  # flaw: CWE-601


def make_app():
    return tornado.web.Application([
        (r"/hook", HookHandler), (r"/status", StatusHandler), (r"/go", GoHandler),
    ])


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
