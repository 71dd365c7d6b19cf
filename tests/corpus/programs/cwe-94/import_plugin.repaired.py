import importlib

from flask import Flask, Response, abort, request

app = Flask(__name__)

# public name -> module; third-party exporters are added here
PLUGINS = {
    "csv": "exporters.csv",
    "xlsx": "exporters.xlsx",
    "pdf": "exporters.pdf",
}


def import_plugin(name):
    """Return the exporter module registered under ``name``."""
    try:
        module = PLUGINS[name]
    except KeyError:
        raise LookupError("unknown exporter") from None
    return importlib.import_module(module)


@app.post("/export/<name>")
def export(name):
    try:
        plugin = import_plugin(name)
    except LookupError:
        abort(404)
    rows = request.get_json()
    if not isinstance(rows, list):
        abort(400)
    return Response(plugin.export(rows), mimetype="application/octet-stream")
