import urllib.request

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/hooks/test")
def test_hook():
    target = request.json.get("target")
    if not target:
        return jsonify(error="target missing"), 400
    req = urllib.request.Request(target, data=b'{"ping": true}', headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req, timeout=5) as answer:  # flaw: CWE-918
        return jsonify(status=answer.status)
