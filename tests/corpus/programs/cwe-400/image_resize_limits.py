import io
from flask import Flask, request, send_file, abort
from PIL import Image

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024


@app.post("/resize")
def resize():
    image = Image.open(request.files["image"].stream)
    width = int(request.form["width"])
    height = int(request.form["height"])
    resized = image.resize((width, height))  # flaw: CWE-400
    out = io.BytesIO()
    resized.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")


@app.get("/placeholder")
def placeholder():
    text = request.args.get("text", "?")
    repeat = int(request.args.get("repeat", 1))
    return text * repeat, {"Content-Type": "text/plain"}  # flaw: CWE-400
