"""User directory backed by asyncpg."""
import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, HTTPException, Query, Request
from fastapi.middleware.cors import CORSMiddleware


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.example.com"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
COLUMNS = ("name", "email", "created_at")


@app.get("/users")
async def users(
    request: Request,
    search: str | None = None,
    order_by: str = "created_at",
    direction: str = "asc",
    limit: int = Query(50, ge=1, le=100),
):
    clauses = []
    args = []
    if search:
        args.append(f"%{search}%")
        clauses.append(f"name ILIKE ${len(args)}")
    where = "WHERE " + " AND ".join(clauses) if clauses else ""
    if order_by not in COLUMNS:
        raise HTTPException(400, "bad order_by")
    direction = "DESC" if direction.lower() == "desc" else "ASC"
    args.append(limit)
    query = f"SELECT id, name, email FROM users {where} ORDER BY {order_by} {direction} LIMIT ${len(args)}"
    async with request.app.state.pool.acquire() as conn:
        rows = await conn.fetch(query, *args)
    return [dict(r) for r in rows]


@app.get("/users/by-email")
async def by_email(request: Request, email: str):
    async with request.app.state.pool.acquire() as conn:
        row = await conn.fetchrow("SELECT id, name FROM users WHERE email = $1", email)
    if row is None:
        raise HTTPException(404)
    return dict(row)
