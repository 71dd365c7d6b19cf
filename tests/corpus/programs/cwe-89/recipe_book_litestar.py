from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import aiosqlite
from litestar import Litestar, get, post
from litestar.exceptions import NotFoundException
from litestar.params import Parameter

DB_PATH = "recipes.db"
SCHEMA = """
CREATE TABLE IF NOT EXISTS recipes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    ingredients TEXT NOT NULL,
    steps TEXT NOT NULL,
    rating REAL DEFAULT 0,
    created_at TEXT DEFAULT CURRENT_TIMESTAMP
)
"""


@dataclass
class RecipeIn:
    title: str
    ingredients: str
    steps: str


async def query(sql: str, params: tuple = ()) -> list[dict[str, Any]]:
    async with aiosqlite.connect(DB_PATH) as db:
        db.row_factory = aiosqlite.Row
        async with db.execute(sql, params) as cursor:
            return [dict(r) for r in await cursor.fetchall()]


@get("/recipes")
async def list_recipes(
    q: str = "",
    sort: str = "title",  # flaw: CWE-89
    order: str = "asc",  # flaw: CWE-89
    limit: Annotated[int, Parameter(ge=1, le=100)] = 20,
) -> list[dict[str, Any]]:
    sql = (
        "SELECT id, title, rating, created_at FROM recipes WHERE title LIKE ? "
        f"ORDER BY {sort} {order} LIMIT ?"  # flaw: CWE-89
    )
    return await query(sql, (f"%{q}%", limit))


@get("/recipes/{recipe_id:int}")
async def get_recipe(recipe_id: int) -> dict[str, Any]:
    rows = await query("SELECT * FROM recipes WHERE id = ?", (recipe_id,))
    if not rows:
        raise NotFoundException("recipe not found")
    return rows[0]


@post("/recipes")
async def create_recipe(data: RecipeIn) -> dict[str, Any]:
    async with aiosqlite.connect(DB_PATH) as db:
        cursor = await db.execute(
            "INSERT INTO recipes (title, ingredients, steps) VALUES (?, ?, ?)",
            (data.title, data.ingredients, data.steps),
        )
        await db.commit()
        return {"id": cursor.lastrowid, "title": data.title}


async def init_db() -> None:
    async with aiosqlite.connect(DB_PATH) as db:
        await db.execute(SCHEMA)
        await db.commit()


app = Litestar(
    [list_recipes, get_recipe, create_recipe],
    on_startup=[init_db],
    request_max_body_size=256 * 1024,
)
