import html
from bottle import Bottle, request

app = Bottle()
SERVICES = {}


@app.post("/services")
def add():
    SERVICES[request.forms.get("name")] = request.forms.get("owner")
    return "ok"


@app.get("/")
def index():
    rows = ""
    for name, owner in SERVICES.items():
        rows += "<tr><td>" + html.escape(name) + "</td><td>" + html.escape(owner) + "</td></tr>"
    return "<table>" + rows + "</table>"
