import aiosqlite
from quart import Quart, g, request, jsonify

app = Quart(__name__)
DATABASE = "forum.db"


async def get_db():
    if not hasattr(g, "db"):
        g.db = await aiosqlite.connect(DATABASE)
        g.db.row_factory = aiosqlite.Row
    return g.db


@app.route("/topics")
async def topics():
    db = await get_db()
    page = request.args.get("page", 1, type=int)
    async with db.execute("SELECT id, title FROM topics LIMIT 20 OFFSET ?", ((page - 1) * 20,)) as cursor:
        return jsonify([dict(r) for r in await cursor.fetchall()])


@app.route("/topics/search")
async def search():
    q = request.args.get("q", "")
    tags = request.args.getlist("tag")
    db = await get_db()
    conditions = ["title LIKE '%{}%'".format(q)]
    for tag in tags:
        conditions.append(f"tag = '{tag}'")
    statement = "SELECT id, title FROM topics WHERE " + " AND ".join(conditions)
    async with db.execute(statement) as cursor:  # flaw: CWE-89
        return jsonify([dict(r) for r in await cursor.fetchall()])
