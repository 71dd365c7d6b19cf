import logging
import sqlite3
from typing import Any, Optional

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Query

logger = logging.getLogger(__name__)


class Database:
    def __init__(self, path: str = "people.db") -> None:
        self.path = path

    def fetch_all(self, sql: str, params: tuple = ()) -> list[dict[str, Any]]:
        with sqlite3.connect(self.path) as conn:
            conn.row_factory = sqlite3.Row
            return [dict(r) for r in conn.execute(sql, params)]


class PeopleService:
    def __init__(self, db: Database) -> None:
        self.db = db

    def search(self, name: Optional[str], city: Optional[str], sort: str) -> list[dict[str, Any]]:
        sql = "SELECT id, name, city FROM people WHERE 1 = 1"
        if name:
            sql += f" AND name LIKE '%{name}%'"
        if city:
            sql += f" AND city = '{city}'"
        sql += f" ORDER BY {sort}"
        return self.db.fetch_all(sql)  # flaw: CWE-89


router = APIRouter(prefix="/people")


def get_service() -> PeopleService:
    return PeopleService(Database())


@router.get("/")
def search(
    name: Optional[str] = Query(None),
    city: Optional[str] = Query(None),
    sort: str = Query("name"),
    service: PeopleService = Depends(get_service),
):
    try:
        return service.search(name, city, sort)
    except sqlite3.Error:
        logger.exception("search failed")
        raise HTTPException(status_code=500, detail="search failed")


app = FastAPI()
app.include_router(router)
