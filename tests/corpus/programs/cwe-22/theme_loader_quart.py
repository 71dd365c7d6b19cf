import json
from pathlib import Path

import aiofiles
from quart import Quart, abort, jsonify, request

app = Quart(__name__)
THEMES = Path(__file__).parent / "themes"


@app.get("/theme")
async def theme():
    name = request.args.get("name", "default")
    async with aiofiles.open(f"{THEMES}/{name}.json") as handle:  # flaw: CWE-22
        content = await handle.read()
    return jsonify(json.loads(content))


@app.get("/")
async def index():
    return jsonify(themes=sorted(p.stem for p in THEMES.glob("*.json")))
