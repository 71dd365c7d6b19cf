from fastapi import Depends, FastAPI, HTTPException, Request
from sqlalchemy.orm import Session

from .database import get_db
from .models import Item
from .security import current_user
from pydantic import BaseModel


class ItemIn(BaseModel):
    title: str
    description: str = ""


app = FastAPI(dependencies=[Depends(current_user)])


@app.get("/items/{item_id}")
def read_item(item_id: int, db: Session = Depends(get_db)):
    item = db.get(Item, item_id)
    if item is None:
        raise HTTPException(404)
    return item


@app.post("/items", status_code=201)
def create_item(data: ItemIn, db: Session = Depends(get_db), user=Depends(current_user)):
    item = Item(title=data.title, description=data.description, owner_id=user.id)
    db.add(item)
    db.commit()
    return {"id": item.id}
