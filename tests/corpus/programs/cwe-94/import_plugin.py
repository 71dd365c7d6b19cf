import importlib

from flask import Flask, Response, abort, request

app = Flask(__name__)


def import_plugin(name):
    """Import an exporter module by (dotted) name."""
    if "." in name:
        return importlib.import_module(name)  # flaw: CWE-94
    return importlib.import_module(f"exporters.{name}")  # flaw: CWE-94


@app.post("/export/<name>")
def export(name):
    try:
        plugin = import_plugin(name)  # flaw: CWE-94
    except ImportError:
        abort(404)
    func = getattr(plugin, request.args.get("func", "export"), None)  # flaw: CWE-94
    if func is None:
        abort(404)
    data = func(request.get_json())
    return Response(data, mimetype="application/octet-stream")
