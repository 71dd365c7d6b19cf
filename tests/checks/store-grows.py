from flask import Flask, request

app = Flask(__name__)
jobs = {}
users = {}


@app.post("/jobs/<name>")
def add(name):
    local = {}
    # ok: store-grows
    local[name] = request.json
    # ok: store-grows
    jobs["newest"] = name
    # ruleid: store-grows
    jobs[name] = request.json


@app.get("/jobs/<name>")
def show(name):
    return jobs.get(name)


@app.post("/users/<name>")
def sign_up(name):
    # ok: store-grows
    users[name] = request.json


@app.delete("/users/<name>")
def leave(name):
    users.pop(name)
