import os
import asyncpg
from quart import Quart, jsonify, request

app = Quart(__name__)


class BookRepository:
    def __init__(self, pool):
        self.pool = pool

    async def search(self, title, author):
        query = "SELECT id, title FROM books WHERE title ILIKE $1"
        values = [f"%{title}%"]
        if author:
            query += " AND author = $2"
            values.append(author)
        return await self.pool.fetch(query, *values)


@app.before_serving
async def connect():
    app.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])


@app.get("/books")
async def books():
    repo = BookRepository(app.pool)
    rows = await repo.search(request.args.get("title", ""), request.args.get("author"))
    return jsonify([dict(row) for row in rows])
