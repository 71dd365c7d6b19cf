from flask import Flask, request

app = Flask(__name__)

PAGE = """<!doctype html>
<html>
  <head><title>Profile of {name}</title></head>
  <body>
    <h1>Welcome back, {name}!</h1>
    <p><a href="/users/{name}">See your public page</a></p>
  </body>
</html>
"""


def render_page(name):
    """Return the HTML of the profile page for ``name``."""
    return PAGE.format(name=name)  # flaw: CWE-79


@app.route("/profile")
def profile():
    name = request.args.get("name", "guest").strip() or "guest"
    return render_page(name)  # flaw: CWE-79
