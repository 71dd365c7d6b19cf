import asyncio
import sys
import tempfile

from quart import Quart, jsonify, request

app = Quart(__name__)


@app.post("/transform")
async def transform():
    payload = await request.get_json()
    rows = payload["rows"]
    operations = {"sum": sum, "max": max, "min": min, "count": len}
    operation = operations.get(payload["operation"])
    if operation is None:
        return jsonify(error="unknown operation"), 400
    return jsonify(result=operation(rows))


@app.get("/health")
async def health():
    return jsonify(status="ok")


if __name__ == "__main__":
    app.run()
