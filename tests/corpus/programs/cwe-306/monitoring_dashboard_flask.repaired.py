import hmac
import os
import threading
from functools import wraps

import psutil
from flask import Blueprint, Flask, abort, jsonify, request

api = Blueprint("api", __name__, url_prefix="/api")
_lock = threading.Lock()
_config = {"cpu": 90.0, "memory": 85.0, "disk": 95.0}
OPERATOR_TOKEN = os.environ["OPERATOR_TOKEN"]


def operator_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer" or not hmac.compare_digest(token.encode(), OPERATOR_TOKEN.encode()):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@api.get("/metrics")
def metrics():
    values = {
        "cpu": psutil.cpu_percent(interval=0.2),
        "memory": psutil.virtual_memory().percent,
        "disk": psutil.disk_usage("/").percent,
    }
    alerts = [k for k, v in values.items() if v >= _config[k]]
    return jsonify({**values, "alerts": alerts})


@api.get("/processes")
@operator_required
def processes():
    procs = []
    for p in psutil.process_iter(["pid", "name", "memory_percent"]):
        procs.append(p.info)
    procs.sort(key=lambda x: x["memory_percent"] or 0, reverse=True)
    return jsonify(procs[:20])


@api.post("/processes/<int:pid>/terminate")
@operator_required
def terminate(pid):
    try:
        proc = psutil.Process(pid)
        proc.terminate()
    except psutil.NoSuchProcess:
        abort(404)
    except psutil.AccessDenied:
        abort(403)
    return jsonify({"pid": pid, "status": "terminated"})


@api.put("/config")
@operator_required
def update_config():
    data = request.get_json(silent=True) or {}
    with _lock:
        for key in _config:
            if key in data:
                value = data[key]
                if not isinstance(value, (int, float)) or not 0 < value <= 100:
                    abort(400)
                _config[key] = float(value)
    return jsonify(_config)


def create_app():
    app = Flask(__name__)
    app.register_blueprint(api)
    return app


if __name__ == "__main__":
    create_app().run(host="0.0.0.0", port=8080)
