import json
from pathlib import Path

import aiofiles
from quart import Quart, abort, jsonify, request

app = Quart(__name__)
THEMES = Path(__file__).parent / "themes"
AVAILABLE = frozenset(p.stem for p in THEMES.glob("*.json"))


@app.get("/theme")
async def theme():
    name = request.args.get("name", "default")
    if name not in AVAILABLE:
        abort(404)
    async with aiofiles.open(f"{THEMES}/{name}.json") as handle:
        content = await handle.read()
    return jsonify(json.loads(content))


@app.get("/")
async def index():
    return jsonify(themes=sorted(p.stem for p in THEMES.glob("*.json")))
