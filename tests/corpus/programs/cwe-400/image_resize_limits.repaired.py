import io
from flask import Flask, request, send_file, abort
from PIL import Image

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024


@app.post("/resize")
def resize():
    image = Image.open(request.files["image"].stream)
    width = min(int(request.form["width"]), 4000)
    height = min(int(request.form["height"]), 4000)
    if width < 1 or height < 1:
        abort(400)
    resized = image.resize((width, height))
    out = io.BytesIO()
    resized.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")


@app.get("/placeholder")
def placeholder():
    text = request.args.get("text", "?")
    repeat = int(request.args.get("repeat", 1))
    if not 1 <= repeat <= 100:
        abort(400)
    return text * repeat, {"Content-Type": "text/plain"}
