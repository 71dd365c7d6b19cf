import asyncio
import sys
import tempfile

from quart import Quart, jsonify, request

app = Quart(__name__)


@app.post("/transform")
async def transform():
    payload = await request.get_json()
    rows = payload["rows"]
    code = payload["code"]
    scope = {"rows": rows, "result": None}
    exec(code, scope)  # flaw: CWE-94
    return jsonify(result=scope["result"])


@app.get("/health")
async def health():
    return jsonify(status="ok")


if __name__ == "__main__":
    app.run()
