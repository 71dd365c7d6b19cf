from contextlib import asynccontextmanager
import os
import asyncpg
from fastapi import FastAPI, HTTPException, Request


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)
SORTABLE = {"date": "starts_at", "name": "name", "city": "city"}


@app.get("/events")
async def events(request: Request, city: str | None = None, sort: str = "date", limit: int = 50):
    column = SORTABLE.get(sort, "starts_at")
    sql = f"SELECT id, name, city, starts_at FROM events WHERE ($1::text IS NULL OR city = $1) ORDER BY {column} LIMIT $2"
    async with request.app.state.pool.acquire() as connection:
        rows = await connection.fetch(sql, city, min(limit, 200))
    return [dict(row) for row in rows]


@app.get("/events/{event_id}")
async def event(request: Request, event_id: int):
    row = await request.app.state.pool.fetchrow("SELECT * FROM events WHERE id = $1", event_id)
    if row is None:
        raise HTTPException(404)
    return dict(row)
