from contextlib import contextmanager
from typing import Optional

import mysql.connector
from fastapi import FastAPI, HTTPException, Query

app = FastAPI(title="Product search")
DB_CONFIG = {"host": "localhost", "user": "shop", "password": "Sh0pPassw0rd!", "database": "shop"}  # flaw: CWE-798


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
    q: str = Query(""),
    category: Optional[str] = None,
    min_price: Optional[float] = None,
    sort: str = "name",
    order: str = "asc",
):
    conditions = [f"name LIKE '%{q}%'"]
    if category:
        conditions.append(f"category = '{category}'")
    if min_price is not None:
        conditions.append(f"price >= {min_price}")
    sql = "SELECT id, name, price, rating FROM products WHERE " + " AND ".join(conditions)
    sql += f" ORDER BY {sort} {order}"
    with get_cursor() as cursor:
        try:
            cursor.execute(sql)  # flaw: CWE-89
        except mysql.connector.Error as e:
            raise HTTPException(status_code=500, detail=f"Database error: {e}, query: {sql}")  # flaw: CWE-209
        return cursor.fetchall()


@app.get("/products/{product_id}")
def get_product(product_id: str):
    with get_cursor() as cursor:
        cursor.execute("SELECT * FROM products WHERE id = %s" % product_id)  # flaw: CWE-89
        product = cursor.fetchone()
    if product is None:
        raise HTTPException(status_code=404, detail="Product not found")
    return product
