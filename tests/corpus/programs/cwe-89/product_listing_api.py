from fastapi import Depends, FastAPI, Query
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite:///./shop.db")
SessionLocal = sessionmaker(bind=engine, autoflush=False)

app = FastAPI(title="Product listing")


def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()


@app.get("/products")
def list_products(
    sort: str = Query("name"),
    direction: str = Query("asc"),
    limit: int = Query(20, ge=1, le=100),
    db: Session = Depends(get_db),
):
    """List products, sorted by any column."""
    sql = f"SELECT id, name, price FROM products ORDER BY {sort} {direction} LIMIT :limit"
    rows = db.execute(text(sql), {"limit": limit}).mappings().all()  # flaw: CWE-89
    return [dict(r) for r in rows]


@app.get("/products/{product_id}")
def get_product(product_id: int, db: Session = Depends(get_db)):
    row = db.execute(text("SELECT id, name, price FROM products WHERE id = :id"), {"id": product_id}).mappings().first()
    return dict(row) if row else {}
