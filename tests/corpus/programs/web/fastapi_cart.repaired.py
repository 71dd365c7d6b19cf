"""Shopping cart API."""
from decimal import Decimal
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///shop.db")
app = FastAPI()


class Item(BaseModel):
    product_id: int
    quantity: int = Field(gt=0, le=100)


def db():
    with Session(engine) as session:
        yield session


def current_user(authorization: Annotated[str, Header()], session: Session = Depends(db)) -> int:
    row = session.execute(
        text("SELECT user_id FROM sessions WHERE token = :t"), {"t": authorization.removeprefix("Bearer ")}
    ).first()
    if row is None:
        raise HTTPException(401)
    return row.user_id


@app.post("/cart")
def add(item: Item, user: int = Depends(current_user), session: Session = Depends(db)):
    price = session.execute(text("SELECT price FROM products WHERE id = :p"), {"p": item.product_id}).scalar()
    if price is None:
        raise HTTPException(404)
    total = Decimal(price) * item.quantity
    session.execute(
        text("INSERT INTO cart (user_id, product_id, qty, total) VALUES (:u, :p, :q, :t)"),
        {"u": user, "p": item.product_id, "q": item.quantity, "t": str(total)},
    )
    session.commit()
    return {"total": str(total)}


@app.get("/orders")
def orders(status: str = "open", user: int = Depends(current_user), session: Session = Depends(db)):
    rows = session.execute(
        text("SELECT * FROM orders WHERE user_id = :u AND status = :s"), {"u": user, "s": status}
    )
    return [dict(r._mapping) for r in rows]


@app.get("/orders/{order_id}")
def order(order_id: int, user: int = Depends(current_user), session: Session = Depends(db)):
    row = session.execute(
        text("SELECT * FROM orders WHERE id = :i AND user_id = :u"), {"i": order_id, "u": user}
    ).first()
    if row is None:
        raise HTTPException(404)
    return dict(row._mapping)
