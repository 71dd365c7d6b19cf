from bottle import Bottle, request, response, run
from peewee import SqliteDatabase, Model, CharField, FloatField

database = SqliteDatabase("shop.db")


class Item(Model):
    name = CharField()
    price = FloatField()

    class Meta:
        database = database


app = Bottle()


@app.get("/items")
def items():
    name = request.query.name
    cursor = database.execute_sql("SELECT name, price FROM item WHERE name LIKE ?", (f"%{name}%",))
    return {"items": [{"name": n, "price": p} for n, p in cursor.fetchall()]}


@app.post("/items")
def add():
    body = request.json
    item = Item.create(name=body["name"], price=float(body["price"]))
    response.status = 201
    return {"id": item.id}


if __name__ == "__main__":
    database.create_tables([Item])
    run(app, host="localhost", port=8080)
