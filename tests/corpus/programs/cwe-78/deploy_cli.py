#!/usr/bin/env python3
"""Webhook-driven deploy: pulls a branch and restarts a unit."""
import hmac
import os
import re
import subprocess
from hashlib import sha256
from flask import Flask, request, abort

app = Flask(__name__)
SECRET = os.environ["WEBHOOK_SECRET"].encode()


def verify(body, signature):
    expected = "sha256=" + hmac.new(SECRET, body, sha256).hexdigest()
    return hmac.compare_digest(expected, signature or "")


class Deployer:
    def __init__(self, repo):
        self.repo = repo

    def checkout(self, branch):
        subprocess.check_call("cd {} && git fetch && git checkout {}".format(self.repo, branch), shell=True)  # flaw: CWE-78

    def restart(self):
        subprocess.check_call(["systemctl", "restart", "site"])


@app.post("/hook")
def hook():
    if not verify(request.get_data(), request.headers.get("X-Hub-Signature-256")):
        abort(403)
    payload = request.get_json()
    branch = payload["ref"].split("/", 2)[-1]
    deployer = Deployer("/srv/site")
    deployer.checkout(branch)
    deployer.restart()
    return "", 204
