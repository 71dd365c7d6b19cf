import os
from typing import Optional

import psycopg
from psycopg.rows import dict_row
from fastapi import FastAPI, Query

app = FastAPI()
DSN = os.environ["DATABASE_URL"]
SORTABLE = {"name": "name", "price": "price", "newest": "created_at"}


@app.get("/products")
def products(category: Optional[str] = None, max_price: Optional[float] = None, sort: str = Query("name"), order: str = "asc"):
    clauses = []
    params = []
    if category:
        clauses.append("category = %s")
        params.append(category)
    if max_price is not None:
        clauses.append("price <= %s")
        params.append(max_price)
    where = " WHERE " + " AND ".join(clauses) if clauses else ""
    column = SORTABLE.get(sort, "name")
    direction = "DESC" if order.lower() == "desc" else "ASC"
    sql = "SELECT id, name, price FROM products" + where + f" ORDER BY {column} {direction}"
    with psycopg.connect(DSN, row_factory=dict_row) as conn:
        with conn.cursor() as cur:
            cur.execute(sql, params)
            return cur.fetchall()
