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


def build_where(q: str | None, author: str | None) -> tuple[str, dict[str, str]]:
    clauses = ["status = 'published'"]
    params: dict[str, str] = {}
    if q:
        clauses.append(
            "to_tsvector('english', title || ' ' || body) "
            "@@ plainto_tsquery('english', :q)"
        )
        params["q"] = q.strip()
    if author:
        clauses.append("starts_with(lower(author), lower(:author))")
        params["author"] = author
    return " AND ".join(clauses), params


@app.get("/articles", response_model=SearchResult)
def search_articles(
    db: Annotated[Session, Depends(get_db)],
    q: Annotated[str | None, Query(max_length=200)] = None,
    author: Annotated[str | None, Query(max_length=80)] = None,
    sort: Literal["created", "-created", "title"] = "-created",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> SearchResult:
    where, params = build_where(q, author)
    total = db.execute(text(f"SELECT count(*) FROM articles WHERE {where}"), params).scalar_one()
    rows = db.execute(
        text(
            "SELECT id, title, author, left(body, 200) AS snippet FROM articles "
            f"WHERE {where} ORDER BY {SORTS[sort]} LIMIT :limit"
        ),
        {**params, "limit": limit},
    ).mappings()
    return SearchResult(total=total, items=[ArticleOut(**row) for row in rows])
