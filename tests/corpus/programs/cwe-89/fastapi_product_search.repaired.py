from contextlib import contextmanager
from enum import Enum
from typing import Annotated, Optional

import mysql.connector
from fastapi import FastAPI, HTTPException, Query
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    db_host: str = "localhost"
    db_user: str
    db_password: str
    db_name: str = "shop"


class SortField(str, Enum):
    name = "name"
    price = "price"
    rating = "rating"


settings = Settings()
app = FastAPI(title="Product search")
DB_CONFIG = {"host": settings.db_host, "user": settings.db_user, "password": settings.db_password, "database": settings.db_name}


@contextmanager
def get_cursor():
    connection = mysql.connector.connect(**DB_CONFIG)
    cursor = connection.cursor(dictionary=True)
    try:
        yield cursor
    finally:
        cursor.close()
        connection.close()


@app.get("/products")
def search_products(
    q: Annotated[str, Query(max_length=100)] = "",
    category: Annotated[Optional[str], Query(max_length=50)] = None,
    min_price: Annotated[Optional[float], Query(ge=0)] = None,
    sort: SortField = SortField.name,
    descending: bool = False,
):
    conditions = ["name LIKE %s"]
    params: list[object] = [f"%{q}%"]
    if category:
        conditions.append("category = %s")
        params.append(category)
    if min_price is not None:
        conditions.append("price >= %s")
        params.append(min_price)
    sql = "SELECT id, name, price, rating FROM products WHERE " + " AND ".join(conditions)
    sql += f" ORDER BY {sort.value} {'DESC' if descending else 'ASC'} LIMIT 100"
    with get_cursor() as cursor:
        try:
            cursor.execute(sql, params)
        except mysql.connector.Error:
            raise HTTPException(status_code=500, detail="Database error") from None
        return cursor.fetchall()


@app.get("/products/{product_id}")
def get_product(product_id: int):
    with get_cursor() as cursor:
        cursor.execute("SELECT id, name, price, rating FROM products WHERE id = %s", (product_id,))
        product = cursor.fetchone()
    if product is None:
        raise HTTPException(status_code=404, detail="Product not found")
    return product
