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
    allow_origins=["*"],  # flaw: CWE-942
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)


@app.get("/users")
async def users(
    request: Request,
    search: str | None = None,
    order_by: str = "created_at",
    direction: str = "asc",
    limit: int = 50,
):
    clauses = []
    args = []
    if search:
        clauses.append(f"name ILIKE '%{search}%'")
    where = "WHERE " + " AND ".join(clauses) if clauses else ""
    query = f"SELECT id, name, email FROM users {where} ORDER BY {order_by} {direction} LIMIT {limit}"
    async with request.app.state.pool.acquire() as conn:
        rows = await conn.fetch(query)  # flaw: CWE-89
    return [dict(r) for r in rows]


@app.get("/users/by-email")
async def by_email(request: Request, email: str):
    async with request.app.state.pool.acquire() as conn:
        row = await conn.fetchrow("SELECT id, name FROM users WHERE email = '%s'" % email)  # flaw: CWE-89
    if row is None:
        raise HTTPException(404)
    return dict(row)
