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
        rows += "<tr><td>" + name + "</td><td>" + owner + "</td></tr>"  # flaw: CWE-79
    return "<table>" + rows + "</table>"
