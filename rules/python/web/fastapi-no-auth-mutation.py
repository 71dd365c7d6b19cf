from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, Request, Security

from accounts import User, get_current_user, get_db, verify_token

app = FastAPI()
guarded = APIRouter(dependencies=[Depends(get_current_user)])


@app.get("/me")
async def me(user: User = Depends(get_current_user)):
    return user


# ruleid: fastapi-no-auth-mutation
@app.delete("/items/{item_id}")
async def delete_item(item_id: int, db=Depends(get_db)):
    await db.delete(item_id)


# ruleid: fastapi-no-auth-mutation
@app.put("/users/{user_id}/role")
def set_role(user_id: int, role: str, db=Depends(get_db)):
    db.query(User).filter(User.id == user_id).update({"role": role})


class Notes:
    # ruleid: fastapi-no-auth-mutation
    @app.patch("/notes/{note}")
    async def change(note: int):
        await notes.change(note)


# ruleid: fastapi-no-auth-mutation
@app.post("/admin/restart")
async def restart():
    service.restart()


# ok: fastapi-no-auth-mutation
@app.delete("/orders/{order}")
async def delete_order(order: int, user: User = Depends(get_current_user)):
    await orders.delete(order, user)


# ok: fastapi-no-auth-mutation
@app.delete("/carts/{cart}")
async def delete_cart(cart: int, user: Annotated[User, Depends(get_current_user)]):
    await carts.delete(cart, user)


# ok: fastapi-no-auth-mutation
@app.put("/prices/{price}")
async def set_price(price: int, scopes=Security(get_current_user, scopes=["prices"])):
    await prices.change(price)


# ok: fastapi-no-auth-mutation
@app.delete("/logs", dependencies=[Depends(get_current_user)])
async def delete_logs():
    await logs.delete()


# ok: fastapi-no-auth-mutation
@guarded.delete("/pages/{page}")
async def delete_page(page: int):
    await pages.delete(page)


# ok: fastapi-no-auth-mutation
@app.delete("/keys/{key}")
async def delete_key(key: int, authorization: str = Header()):
    await keys.delete(key, authorization)


# ok: fastapi-no-auth-mutation
@app.delete("/files/{name}")
async def delete_file(name: str, request: Request):
    verify_token(request.headers["authorization"])
    await files.delete(name)


# ok: fastapi-no-auth-mutation
@app.post("/search")
async def search(words: list[str]):
    return await index.search(words)


# ok: fastapi-no-auth-mutation
@app.put("/password/reset/{token}")
async def reset(token: str):
    await passwords.reset(token)


# ok: fastapi-no-auth-mutation
@app.get("/items/{item_id}")
async def item(item_id: int):
    return await items.get(item_id)
