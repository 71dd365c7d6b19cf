import os
from typing import Annotated, Iterator, Literal

from fastapi import Depends, FastAPI, Query
from pydantic import BaseModel
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
app = FastAPI(title="Articles")

SORTS = {
    "created": "created_at ASC",
    "-created": "created_at DESC",
    "title": "title ASC",
}


class ArticleOut(BaseModel):
    id: int
    title: str
    author: str
    snippet: str


class SearchResult(BaseModel):
    total: int
    items: list[ArticleOut]


def get_db() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session


def escape(value: str) -> str:
    return value.replace("'", "''")


def build_where(q: str | None, author: str | None) -> str:
    clauses = ["status = 'published'"]
    if q:
        safe_q = escape(q.strip())
        clauses.append(
            "to_tsvector('english', title || ' ' || body) "
            f"@@ plainto_tsquery('english', '{safe_q}')"
        )
    if author:
        safe_author = escape(author)
        clauses.append(f"author ILIKE '{author}%'")  # flaw: CWE-89
    return " AND ".join(clauses)


@app.get("/articles", response_model=SearchResult)
def search_articles(
    db: Annotated[Session, Depends(get_db)],
    q: Annotated[str | None, Query(max_length=200)] = None,
    author: Annotated[str | None, Query(max_length=80)] = None,
    sort: Literal["created", "-created", "title"] = "-created",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> SearchResult:
    where = build_where(q, author)
    total = db.execute(text(f"SELECT count(*) FROM articles WHERE {where}")).scalar_one()  # flaw: CWE-89
    rows = db.execute(
        text(
            "SELECT id, title, author, left(body, 200) AS snippet FROM articles "
            f"WHERE {where} ORDER BY {SORTS[sort]} LIMIT :limit"  # flaw: CWE-89
        ),
        {"limit": limit},
    ).mappings()
    return SearchResult(total=total, items=[ArticleOut(**row) for row in rows])
