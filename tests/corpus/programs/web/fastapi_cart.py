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
    quantity: int  # flaw: CWE-20
    price: float  # flaw: CWE-20


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
    total = item.price * item.quantity
    session.execute(
        text("INSERT INTO cart (user_id, product_id, qty, total) VALUES (:u, :p, :q, :t)"),
        {"u": user, "p": item.product_id, "q": item.quantity, "t": str(total)},
    )
    session.commit()
    return {"total": str(total)}


@app.get("/orders")
def orders(status: str = "open", user: int = Depends(current_user), session: Session = Depends(db)):
    rows = session.execute(text(f"SELECT * FROM orders WHERE user_id = {user} AND status = '{status}'"))  # flaw: CWE-89
    return [dict(r._mapping) for r in rows]


@app.get("/orders/{order_id}")
def order(order_id: int, session: Session = Depends(db)):
    row = session.execute(text("SELECT * FROM orders WHERE id = :i"), {"i": order_id}).first()  # flaw: CWE-862
    if row is None:
        raise HTTPException(404)
    return dict(row._mapping)
