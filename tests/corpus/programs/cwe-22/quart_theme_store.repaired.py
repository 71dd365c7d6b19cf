from pathlib import Path
from quart import Quart, abort, jsonify, request

app = Quart(__name__)
THEMES = Path(__file__).parent / "themes"


def theme_file(theme, part):
    if not theme.isalnum() or not part.isalnum():
        raise ValueError("bad name")
    return THEMES / theme / f"{part}.json"


@app.get("/theme")
async def theme():
    try:
        path = theme_file(request.args["theme"], request.args.get("part", "main"))
        return path.read_text(), 200, {"Content-Type": "application/json"}
    except (OSError, KeyError, ValueError):
        abort(404)
