from fastapi import Depends, FastAPI, Query
from sqlalchemy.orm import Session
from .db import get_db
from .models import Article

app = FastAPI()


@app.get("/articles")
def list_articles(page: int = 1, page_size: int = 20, db: Session = Depends(get_db)):
    offset = (page - 1) * page_size
    rows = db.query(Article.id, Article.title).offset(offset).limit(page_size).all()  # flaw: CWE-770
    return [{"id": r.id, "title": r.title} for r in rows]
