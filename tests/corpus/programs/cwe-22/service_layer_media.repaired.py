from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, Response, abort, jsonify, request


@dataclass
class MediaSettings:
    root: Path
    public: bool = True


class MediaService:
    def __init__(self, settings: MediaSettings):
        self.settings = settings

    def resolve(self, *parts: str) -> Path:
        candidate = self.settings.root.joinpath(*parts).resolve()
        candidate.relative_to(self.settings.root.resolve())
        return candidate

    def read(self, album: str, name: str) -> tuple[bytes, str]:
        path = self.resolve(album, name)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return path.read_bytes(), kind

    def delete(self, album: str, name: str) -> None:
        self.resolve(album, name).unlink()


app = Flask(__name__)
media = MediaService(MediaSettings(Path("media")))


@app.get("/media")
def show():
    try:
        data, kind = media.read(request.args["album"], request.args["name"])
    except (OSError, ValueError, KeyError):
        abort(404)
    return Response(data, mimetype=kind)
