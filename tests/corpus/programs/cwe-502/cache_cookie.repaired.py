import base64
import json

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/")
def index():
    raw = request.cookies.get("prefs")
    prefs = {"theme": "light", "lang": "en"}
    if raw:
        try:
            loaded = json.loads(base64.b64decode(raw))
            prefs.update({k: str(v) for k, v in loaded.items() if k in prefs})
        except (ValueError, AttributeError):
            pass
    response = make_response({"theme": prefs["theme"]})
    value = base64.b64encode(json.dumps(prefs).encode()).decode()
    response.set_cookie("prefs", value, secure=True, httponly=True, samesite="Lax")
    return response
