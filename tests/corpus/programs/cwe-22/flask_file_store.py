"""A small file store: upload, list, download, delete."""

import os

from flask import Flask, jsonify, request, send_file

app = Flask(__name__)
STORAGE = os.path.join(os.path.dirname(__file__), "storage")
os.makedirs(STORAGE, exist_ok=True)


@app.post("/files")
def upload():
    file = request.files["file"]
    path = os.path.join(STORAGE, file.filename)
    file.save(path)  # flaw: CWE-22, CWE-434
    return jsonify({"name": file.filename, "size": os.path.getsize(path)}), 201


@app.get("/files")
def list_files():
    folder = request.args.get("folder", "")
    return jsonify(os.listdir(os.path.join(STORAGE, folder)))  # flaw: CWE-22


@app.get("/files/<path:name>")
def download(name: str):
    path = os.path.join(STORAGE, name)
    if not os.path.isfile(path):
        return jsonify({"error": f"{path} does not exist"}), 404
    return send_file(path, as_attachment=True)  # flaw: CWE-22


@app.delete("/files/<path:name>")
def delete(name: str):
    os.remove(os.path.join(STORAGE, name))  # flaw: CWE-22
    return "", 204


if __name__ == "__main__":
    app.run(debug=True)  # flaw: CWE-489
