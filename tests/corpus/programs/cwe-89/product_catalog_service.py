import sqlite3
from dataclasses import dataclass
from typing import Optional

from fastapi import FastAPI, HTTPException, Query

DB_PATH = "catalog.db"


@dataclass
class Product:
    id: int
    name: str
    price: float
    category: str


class ProductRepository:
    def __init__(self, path: str):
        self._conn = sqlite3.connect(path, check_same_thread=False)

    def find(self, category: Optional[str], term: Optional[str], sort: str, limit: int):
        sql = "SELECT id, name, price, category FROM products WHERE 1=1"
        params = []
        if category:
            sql += f" AND category = '{category}'"
        if term:
            sql += f" AND name LIKE '%{term}%'"
        sql += f" ORDER BY {sort} LIMIT {limit}"
        rows = self._conn.execute(sql, params).fetchall()  # flaw: CWE-89
        return [Product(*row) for row in rows]

    def get(self, product_id: int) -> Optional[Product]:
        row = self._conn.execute(
            "SELECT id, name, price, category FROM products WHERE id = ?", (product_id,)
        ).fetchone()
        return Product(*row) if row else None


class CatalogService:
    def __init__(self, repository: ProductRepository):
        self.repository = repository

    def search(self, category, term, sort, limit):
        return self.repository.find(category, term, sort, limit)


app = FastAPI()
service = CatalogService(ProductRepository(DB_PATH))


@app.get("/products")
def list_products(
    category: Optional[str] = None,
    q: Optional[str] = None,
    sort: str = "name",
    limit: int = Query(50, ge=1, le=200),
):
    return service.search(category, q, sort, limit)


@app.get("/products/{product_id}")
def get_product(product_id: int):
    product = service.repository.get(product_id)
    if product is None:
        raise HTTPException(status_code=404, detail="Product not found")
    return product
