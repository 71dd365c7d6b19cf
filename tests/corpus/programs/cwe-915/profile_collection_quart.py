import os

import aiosqlite
from quart import Quart, abort, g, jsonify, request, session
from werkzeug.security import check_password_hash

app = Quart(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Strict")
DATABASE = "profiles.db"

PUBLIC_FIELDS = ("username", "display_name", "bio", "website")
COLUMNS = {"username", "password_hash", "role", "display_name", "bio", "website"}  # flaw: CWE-915


async def get_db():
    if "db" not in g:
        g.db = await aiosqlite.connect(DATABASE)
        g.db.row_factory = aiosqlite.Row
    return g.db


@app.teardown_appcontext
async def close_db(exc):
    db = g.pop("db", None)
    if db is not None:
        await db.close()


async def fetch_one(sql, *args):
    db = await get_db()
    async with db.execute(sql, args) as cur:
        return await cur.fetchone()


async def current_user():
    user = await fetch_one("SELECT * FROM users WHERE id = ?", session.get("uid"))
    if user is None:
        abort(401)
    return user


@app.post("/login")
async def login():
    data = await request.get_json()
    user = await fetch_one("SELECT * FROM users WHERE username = ?", str(data.get("username")))
    if user is None or not check_password_hash(user["password_hash"], str(data.get("password"))):
        abort(401)
    session.clear()
    session["uid"] = user["id"]
    return jsonify(ok=True)


@app.get("/me")
async def me():
    user = await current_user()
    return jsonify({k: user[k] for k in (*PUBLIC_FIELDS, "role")})


@app.patch("/me")
async def update_me():
    user = await current_user()
    data = await request.get_json()
    # keep only real columns so that the statement is valid
    changes = {k: v for k, v in data.items() if k in COLUMNS}  # flaw: CWE-915
    if not changes:
        return jsonify(error="nothing to update"), 400
    assignments = ", ".join(f"{k} = ?" for k in changes)
    db = await get_db()
    await db.execute(
        f"UPDATE users SET {assignments} WHERE id = ?", (*changes.values(), user["id"])
    )
    await db.commit()
    return jsonify(updated=sorted(changes))


@app.get("/profiles/<username>")
async def profile(username):
    user = await fetch_one("SELECT * FROM users WHERE username = ?", username)
    if user is None:
        abort(404)
    return jsonify({k: user[k] for k in PUBLIC_FIELDS})
