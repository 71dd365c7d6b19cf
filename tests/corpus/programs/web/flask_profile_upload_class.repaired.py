"""Class-based Flask views (MethodView) for avatars and documents."""
import os
import uuid

from flask import Flask, current_app, jsonify, request, send_from_directory
from flask.views import MethodView
from PIL import Image

app = Flask(__name__)
app.config["UPLOADS"] = "static/uploads"


class AvatarView(MethodView):
    def post(self):
        image = request.files["avatar"]
        ext = os.path.splitext(image.filename)[1].lower()
        if ext not in (".png", ".jpg", ".jpeg"):
            return jsonify(error="not an image"), 400
        try:
            Image.open(image.stream).verify()
        except Exception:
            return jsonify(error="not an image"), 400
        image.stream.seek(0)
        name = uuid.uuid4().hex + ext
        image.save(os.path.join(current_app.config["UPLOADS"], name))
        return jsonify(url="/static/uploads/" + name)

    def get(self):
        name = request.args["name"]
        return send_from_directory(current_app.config["UPLOADS"], name)


class DocumentView(MethodView):
    def __init__(self):
        self.root = os.path.join("private", "docs")

    def _path(self, name):
        return os.path.join(self.root, os.path.basename(name))

    def put(self):
        body = request.get_json()
        with open(self._path(body["name"]), "w") as fh:
            fh.write(body["text"])
        return jsonify(saved=True)


app.add_url_rule("/avatar", view_func=AvatarView.as_view("avatar"))
app.add_url_rule("/doc", view_func=DocumentView.as_view("doc"))
