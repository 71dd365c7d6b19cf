import base64
import pickle

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/")
def index():
    raw = request.cookies.get("prefs")
    prefs = {"theme": "light", "lang": "en"}
    if raw:
        prefs = pickle.loads(base64.b64decode(raw))  # flaw: CWE-502
    response = make_response({"theme": prefs["theme"]})
    value = base64.b64encode(pickle.dumps(prefs)).decode()
    response.set_cookie("prefs", value, secure=True, httponly=True, samesite="Lax")
    return response
