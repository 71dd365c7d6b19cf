import sqlite3
from contextlib import closing

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

DB = "shop.db"


class ProductRepository:
    def __init__(self, path):
        self.path = path

    def _all(self, sql, params=()):
        with closing(sqlite3.connect(self.path)) as conn:
            conn.row_factory = sqlite3.Row
            return [dict(r) for r in conn.execute(sql, params)]

    def search(self, q=None, category=None, min_price=None, max_price=None):
        where = ["active = 1"]
        params = []
        if q:
            where.append(f"(name LIKE '%{q}%' OR description LIKE '%{q}%')")  # flaw: CWE-89
        if category is not None:
            where.append("category_id = ?")
            params.append(category)
        if min_price is not None:
            where.append("price >= ?")
            params.append(min_price)
        if max_price is not None:
            where.append("price <= ?")
            params.append(max_price)
        sql = "SELECT id, name, description, price FROM products WHERE " + " AND ".join(where)
        return self._all(sql + " ORDER BY name LIMIT 100", params)  # flaw: CWE-89

    def get(self, product_id):
        rows = self._all(
            "SELECT id, name, description, price FROM products WHERE id = ? AND active = 1",
            (product_id,),
        )
        return rows[0] if rows else None


repo = ProductRepository(DB)


def number(params, name, cast):
    value = params.get(name)
    if value is None or value == "":
        return None
    try:
        return cast(value)
    except ValueError:
        raise HTTPException(400, f"{name} must be a number")


def search(request):
    p = request.query_params
    products = repo.search(
        q=p.get("q", "").strip()[:100],
        category=number(p, "category", int),
        min_price=number(p, "min_price", float),
        max_price=number(p, "max_price", float),
    )
    return JSONResponse({"count": len(products), "products": products})


def detail(request):
    product = repo.get(request.path_params["id"])
    if product is None:
        raise HTTPException(404, "not found")
    return JSONResponse(product)


app = Starlette(routes=[Route("/products", search), Route("/products/{id:int}", detail)])
