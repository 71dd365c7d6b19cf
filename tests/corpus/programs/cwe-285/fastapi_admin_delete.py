import os
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
import jwt

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
USERS = {}


def current_user(token: str = Depends(oauth2)):
    try:
        claims = jwt.decode(token, os.environ["JWT_SECRET"], algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(401)
    user = USERS.get(claims["sub"])
    if user is None:
        raise HTTPException(401)
    return user


@app.delete("/admin/users/{user_id}", status_code=204)
def delete_user(user_id: str, user=Depends(current_user)):  # flaw: CWE-285
    if user_id not in USERS:
        raise HTTPException(404)
    del USERS[user_id]


@app.get("/me")
def me(user=Depends(current_user)):
    return {"name": user["name"], "role": user["role"]}
