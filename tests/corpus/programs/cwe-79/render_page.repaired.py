from urllib.parse import quote

from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)

PAGE = """<!doctype html>
<html>
  <head><title>Profile of {name}</title></head>
  <body>
    <h1>Welcome back, {name}!</h1>
    <p><a href="/users/{slug}">See your public page</a></p>
  </body>
</html>
"""


def render_page(name):
    """Return the HTML of the profile page for ``name``."""
    return PAGE.format(name=escape(name), slug=quote(name, safe=""))


@app.route("/profile")
def profile():
    name = request.args.get("name", "guest").strip() or "guest"
    return render_page(name)
