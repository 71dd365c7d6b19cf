from flask import Flask, request, render_template_string
from markupsafe import escape

app = Flask(__name__)
BASE = "<html><body>{}</body></html>"


@app.get("/card")
def card():
    name = request.args.get("name", "friend")
    template = BASE.format("<h1>Happy birthday, " + name + "!</h1>")
    return render_template_string(template)  # flaw: CWE-1336, CWE-79
