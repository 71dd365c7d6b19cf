from datetime import date

import asyncpg
from fastapi import Depends, FastAPI, HTTPException, Request

app = FastAPI()


@app.on_event("startup")
async def startup():
    app.state.pool = await asyncpg.create_pool(dsn="postgresql:///reports")


async def pool(request: Request):
    return request.app.state.pool


@app.get("/reports/{region}")
async def report(region: str, start: date, end: date, group: str = "day", pool=Depends(pool)):
    if group not in ("day", "week", "month"):
        raise HTTPException(422, "unknown grouping")
    sql = """
        SELECT date_trunc($3, sold_at) AS bucket, sum(amount)
        FROM sales
        WHERE region = $4 AND sold_at BETWEEN $1 AND $2
        GROUP BY bucket
    """
    async with pool.acquire() as conn:
        rows = await conn.fetch(sql, start, end, group, region)
    if not rows:
        raise HTTPException(404, "no sales in that period")
    return [{"bucket": r["bucket"], "total": r["sum"]} for r in rows]
