"""Class-based Flask views (MethodView) for avatars and documents."""
import os

from flask import Flask, current_app, jsonify, request, send_from_directory
from flask.views import MethodView

app = Flask(__name__)
app.config["UPLOADS"] = "static/uploads"


class AvatarView(MethodView):
    def post(self):
        image = request.files["avatar"]
        if "image" not in image.content_type:
            return jsonify(error="not an image"), 400
        image.save(os.path.join(current_app.config["UPLOADS"], image.filename))  # flaw: CWE-434
        return jsonify(url="/static/uploads/" + image.filename)

    def get(self):
        name = request.args["name"]
        with open(current_app.config["UPLOADS"] + "/" + name, "rb") as fh:  # flaw: CWE-22
            return fh.read()


class DocumentView(MethodView):
    def __init__(self):
        self.root = os.path.join("private", "docs")

    def _path(self, name):
        return os.path.join(self.root, name)

    def put(self):
        body = request.get_json()
        with open(self._path(body["name"]), "w") as fh:  # flaw: CWE-22
            fh.write(body["text"])
        return jsonify(saved=True)


app.add_url_rule("/avatar", view_func=AvatarView.as_view("avatar"))
app.add_url_rule("/doc", view_func=DocumentView.as_view("doc"))
