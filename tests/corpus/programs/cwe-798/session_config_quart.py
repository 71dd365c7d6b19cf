from quart import Quart, session, redirect, request, url_for
import os

app = Quart(__name__)
app.config["SECRET_KEY"] = "dev-secret-key-12345"  # flaw: CWE-798
app.config["SESSION_COOKIE_SECURE"] = True
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"


@app.route("/language/<code>")
async def language(code):
    if code in ("en", "de", "fr"):
        session["language"] = code
    return redirect(url_for("home"))


@app.route("/")
async def home():
    return {"language": session.get("language", "en")}
