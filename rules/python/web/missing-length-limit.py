from http.server import BaseHTTPRequestHandler

from fastapi import FastAPI, File, HTTPException, UploadFile
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
MAX_BYTES = 1_000_000


@api.post("/direct")
async def direct(file: UploadFile):
    # ruleid: missing-length-limit
    return {"bytes": len(await file.read())}


@api.post("/declared")
async def declared(file: UploadFile = File(...)):
    # ruleid: missing-length-limit
    data = await file.read()
    return {"start": data[:10]}


@api.post("/behind")
def behind(document: UploadFile):
    # ruleid: missing-length-limit
    return {"text": document.file.read().decode()}


class Plain(BaseHTTPRequestHandler):
    def do_POST(self):
        # ruleid: missing-length-limit
        self.wfile.write(self.rfile.read(int(self.headers["Content-Length"])))


@app.post("/stream")
def stream():
    # ruleid: missing-length-limit
    return request.stream.read()


@api.post("/limited")
async def limited(file: UploadFile):
    # ok: missing-length-limit
    data = await file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise HTTPException(413)
    return {"bytes": len(data)}


@api.post("/looked-at")
async def looked_at(file: UploadFile):
    if file.size > MAX_BYTES:
        raise HTTPException(413)
    # ok: missing-length-limit
    return {"bytes": len(await file.read())}


@api.post("/after")
async def after(file: UploadFile):
    # ok: missing-length-limit
    data = await file.read()
    if len(data) > MAX_BYTES:
        raise HTTPException(413)
    return {"bytes": len(data)}


def other(file):
    # ok: missing-length-limit
    return file.read()
